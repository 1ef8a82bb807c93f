package druppel.feature.aim;

import druppel.domain.library.Role;
import druppel.domain.library.Site;
import druppel.domain.library.Trait;
import druppel.domain.member.Focus;
import druppel.message.AimTextKey;
import druppel.message.TextKey;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Question about a member's focus, with its answers, in the order in which they are asked.
enum AimQuestion {
    AIM(AimTextKey.AIM_QUESTION, AimTextKey.AIM_FACT, focus -> focus.aim().map(AimQuestion::label)) {
        @Override
        List<Answer> answers() {
            Answer surprise = new Answer("any", AimTextKey.AIM_ANY, focus -> focus.aiming(Optional.empty()));
            return Stream.concat(Arrays.stream(Trait.values()).map(AimQuestion::aiming), Stream.of(surprise))
                    .toList();
        }
    },
    ROLE(AimTextKey.ROLE_QUESTION, AimTextKey.ROLE_FACT, focus -> focus.role().map(AimQuestion::label)) {
        @Override
        List<Answer> answers() {
            return Arrays.stream(Role.values())
                    .map(role -> new Answer(AimQuestion.id(role), label(role), focus -> focus.with(role)))
                    .toList();
        }
    },
    SITE(AimTextKey.SITE_QUESTION, AimTextKey.SITE_FACT, focus -> focus.site().map(AimQuestion::label)) {
        @Override
        List<Answer> answers() {
            return Arrays.stream(Site.values())
                    .map(site -> new Answer(AimQuestion.id(site), label(site), focus -> focus.with(site)))
                    .toList();
        }
    };

    /// One answer: its id on a button, its label, and what it changes.
    record Answer(String id, TextKey label, UnaryOperator<Focus> change) {}

    private final TextKey text;
    private final TextKey fact;

    @SuppressWarnings("ImmutableEnumChecker") // a lambda without state
    private final Function<Focus, Optional<TextKey>> known;

    AimQuestion(TextKey text, TextKey fact, Function<Focus, Optional<TextKey>> known) {
        this.text = text;
        this.fact = fact;
        this.known = known;
    }

    static Optional<AimQuestion> of(String id) {
        return Arrays.stream(values())
                .filter(question -> question.id().equals(id))
                .findFirst();
    }

    abstract List<Answer> answers();

    String id() {
        return id(this);
    }

    TextKey text() {
        return text;
    }

    /// How an answer is introduced among what is known.
    TextKey fact() {
        return fact;
    }

    /// The label of the answer that the member gave, if any.
    Optional<TextKey> known(Focus focus) {
        return known.apply(focus);
    }

    Optional<Answer> answer(String id) {
        return answers().stream().filter(answer -> answer.id().equals(id)).findFirst();
    }

    Optional<AimQuestion> next() {
        return Arrays.stream(values())
                .filter(question -> question.compareTo(this) > 0)
                .findFirst();
    }

    private static Answer aiming(Trait trait) {
        return new Answer(trait.id(), label(trait), focus -> focus.aiming(Optional.of(trait)));
    }

    private static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static TextKey label(Trait trait) {
        return switch (trait) {
            case VALUES -> AimTextKey.AIM_VALUES;
            case VISION -> AimTextKey.AIM_VISION;
            case SERVICE -> AimTextKey.AIM_SERVICE;
            case INTEGRITY -> AimTextKey.AIM_INTEGRITY;
            case CONNECTION -> AimTextKey.AIM_CONNECTION;
        };
    }

    static TextKey label(Role role) {
        return switch (role) {
            case TEAM -> AimTextKey.ROLE_TEAM;
            case PROGRAMME -> AimTextKey.ROLE_PROGRAMME;
            case INFORMAL -> AimTextKey.ROLE_INFORMAL;
        };
    }

    static TextKey label(Site site) {
        return switch (site) {
            case OFFICE -> AimTextKey.SITE_OFFICE;
            case REMOTE -> AimTextKey.SITE_REMOTE;
        };
    }
}
