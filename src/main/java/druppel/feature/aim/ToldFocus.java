package druppel.feature.aim;

import druppel.domain.Language;
import druppel.domain.library.Catalogue;
import druppel.domain.library.Localized;
import druppel.domain.library.Role;
import druppel.domain.library.Site;
import druppel.domain.library.Trait;
import druppel.domain.member.Focus;
import druppel.message.AimTextKey;
import druppel.message.Texts;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Finds what a sentence tells of a member's focus: the only trait that it names, or else the role and the site that
/// are clear.
///
/// @param texts the texts of a language, whose labels name the traits as well
record ToldFocus(Catalogue catalogue, Function<Language, Texts> texts) {
    private static final Set<String> LEADING = Set.of("lead", "leading", "manage", "managing", "leid", "leiding");
    private static final Set<String> WORKING = Set.of("work", "working", "werk", "werken");
    private static final Map<Role, Set<String>> ROLES = new EnumMap<>(Map.of(
            Role.TEAM, Set.of("team", "teams", "ploeg", "afdeling"),
            Role.PROGRAMME, Set.of("programme", "program", "programma", "politics", "politiek"),
            Role.INFORMAL, Set.of("nobody", "niemand")));
    private static final Map<Site, Set<String>> SITES = new EnumMap<>(Map.of(
            Site.OFFICE, Set.of("office", "site", "kantoor", "locatie"),
            Site.REMOTE, Set.of("home", "remote", "remotely", "hybrid", "thuis", "hybride", "afstand")));

    /// The change of the focus; empty if the sentence tells of nothing that is clear.
    Optional<UnaryOperator<Focus>> in(String sentence) {
        if (isLabel(sentence, AimTextKey.AIM_ANY)) {
            return Optional.of(focus -> focus.aiming(Optional.empty()));
        }
        List<Trait> traits = Arrays.stream(Trait.values())
                .filter(trait -> names(trait).anyMatch(name -> Catalogue.isPart(sentence, name)))
                .toList();
        return switch (traits.size()) {
            case 0 -> work(Set.of(Catalogue.letters(sentence).split(" ", -1)));
            case 1 -> Optional.of(focus -> focus.aiming(Optional.of(traits.getFirst())));
            default -> Optional.empty();
        };
    }

    private Stream<String> names(Trait trait) {
        Stream<String> labels = Arrays.stream(Language.values())
                .map(language -> texts.apply(language).say(AimQuestion.label(trait)));
        return Stream.concat(
                Stream.concat(Stream.of(trait.id()), labels),
                catalogue.traitNames().getOrDefault(trait, Localized.none()).all().stream());
    }

    private boolean isLabel(String sentence, AimTextKey label) {
        return Arrays.stream(Language.values())
                .map(language -> texts.apply(language).say(label))
                .anyMatch(text -> Catalogue.letters(text).equals(Catalogue.letters(sentence)));
    }

    private static Optional<UnaryOperator<Focus>> work(Set<String> words) {
        Optional<Role> role = only(words, LEADING, ROLES);
        Optional<Site> site = only(words, WORKING, SITES);
        return role.isEmpty() && site.isEmpty()
                ? Optional.empty()
                : Optional.of(focus -> site.map(role.map(focus::with).orElse(focus)::with)
                        .orElseGet(() -> role.map(focus::with).orElse(focus)));
    }

    /// The only meaning of which a word is there, if one of the other words is.
    private static <T> Optional<T> only(Set<String> words, Set<String> required, Map<T, Set<String>> meanings) {
        List<T> found = meanings.entrySet().stream()
                .filter(meaning -> meaning.getValue().stream().anyMatch(words::contains))
                .map(Map.Entry::getKey)
                .toList();
        return found.size() == 1 && required.stream().anyMatch(words::contains)
                ? Optional.of(found.getFirst())
                : Optional.empty();
    }
}
