package druppel.feature.selfcheck;

import druppel.chat.ChartRenderer;
import druppel.chat.ContentLibrary;
import druppel.chat.Reply;
import druppel.chat.RequestContext;
import druppel.domain.library.SelfCheck;
import druppel.domain.library.Trait;
import druppel.domain.member.Member;
import druppel.message.Card;
import druppel.message.MemberTextKey;
import druppel.message.Texts;
import druppel.persistence.Repositories;
import druppel.persistence.UnitOfWork;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The self-check: asks about each trait, saves each answer immediately, and shows the radar chart at the
/// end.
///
/// Only one self-check is open at a time: answers from any card belong to it.
public record SelfCheckService(UnitOfWork store, ContentLibrary library, ChartRenderer chartRenderer) {

    /// Continues the open self-check, shows its result if it is complete, or starts a new one.
    public Reply start(RequestContext context) {
        return store.read(rows -> Reply.of(card(
                rows,
                context,
                openCheck(checks(rows, context), context.today()).orElseGet(() -> SelfCheck.begin(context.today())))));
    }

    /// Handles a button: an answer, or navigation to a trait.
    ///
    /// @param target the date of the self-check, a trait and, for an answer, its key
    public Reply pressed(RequestContext context, String target) {
        String[] parts = target.split(":", -1);
        Optional<SelfCheck> check = date(parts[0]).flatMap(date -> current(context, date));
        Optional<Trait> trait = parts.length < 2 ? Optional.empty() : trait(parts[1]);
        if (check.isEmpty() || trait.isEmpty() || parts.length > 3) {
            return context.say(MemberTextKey.BUTTON_GONE).inPlace();
        }
        return parts.length == 2
                ? Reply.of(cards(context).ask(check.get(), trait.get())).inPlace()
                : frequency(parts[2])
                        .map(answer -> saveAnswer(context, check.get(), trait.get(), answer))
                        .orElseGet(() -> context.say(MemberTextKey.BUTTON_GONE).inPlace());
    }

    /// The card of the scheduled self-check on a date; empty if there is nothing left to ask.
    public static Optional<Card> scheduledCard(
            Repositories rows, Member member, LocalDate date, ContentLibrary library, Texts texts) {
        SelfCheck check = openCheck(rows.selfChecks().of(member.id()), date).orElseGet(() -> SelfCheck.begin(date));
        SelfCheckCards cards = cards(library, texts);
        return check.next().map(trait -> cards.ask(check, trait));
    }

    /// Whether the open self-check of a date is complete.
    public static boolean isComplete(Repositories rows, Member member, LocalDate date) {
        return openCheck(rows.selfChecks().of(member.id()), date)
                .filter(SelfCheck::complete)
                .isPresent();
    }

    private Reply saveAnswer(RequestContext context, SelfCheck check, Trait trait, SelfCheck.Frequency answer) {
        return context.act(store, rows -> {
            SelfCheck kept = stored(rows, context, check).answering(trait, answer);
            rows.selfChecks().save(context.memberId(), kept);
            Card card = trait.next()
                    .map(other -> cards(context).ask(kept, other))
                    .orElseGet(() -> card(rows, context, kept));
            return Reply.of(card).inPlace();
        });
    }

    /// The stored state of a self-check, since two answers may arrive at the same time.
    private static SelfCheck stored(Repositories rows, RequestContext context, SelfCheck check) {
        return checks(rows, context).stream()
                .filter(kept -> kept.begunOn().equals(check.begunOn()))
                .findFirst()
                .orElse(check);
    }

    /// The self-check that a card of this date asks about; empty if that was long ago.
    private Optional<SelfCheck> current(RequestContext context, LocalDate date) {
        return Optional.of(SelfCheck.begin(date))
                .filter(asked -> asked.open(context.today()))
                .map(asked -> store.read(rows -> openCheck(checks(rows, context), context.today()))
                        .orElse(asked));
    }

    private static List<SelfCheck> checks(Repositories rows, RequestContext context) {
        return rows.selfChecks().of(context.memberId());
    }

    private static Optional<SelfCheck> openCheck(List<SelfCheck> checks, LocalDate today) {
        return checks.stream().filter(check -> check.open(today)).findFirst();
    }

    private Card card(Repositories rows, RequestContext context, SelfCheck check) {
        return check.next().map(trait -> cards(context).ask(check, trait)).orElseGet(() -> radar(rows, context));
    }

    private Card radar(Repositories rows, RequestContext context) {
        List<SelfCheck> complete =
                checks(rows, context).stream().filter(SelfCheck::complete).toList();
        return cards(context).result(complete, chartRenderer::radar);
    }

    private SelfCheckCards cards(RequestContext context) {
        return cards(library, context.texts());
    }

    private static SelfCheckCards cards(ContentLibrary library, Texts texts) {
        return new SelfCheckCards(texts, library.catalogue().traits(texts.language()));
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException wrong) {
            return Optional.empty();
        }
    }

    private static Optional<Trait> trait(String id) {
        return Arrays.stream(Trait.values())
                .filter(trait -> trait.id().equals(id))
                .findFirst();
    }

    private static Optional<SelfCheck.Frequency> frequency(String word) {
        return Arrays.stream(SelfCheck.Frequency.values())
                .filter(answer -> answer.id().equals(word))
                .findFirst();
    }
}
