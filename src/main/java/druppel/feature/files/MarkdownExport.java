package druppel.feature.files;

import druppel.chat.CardMapper;
import druppel.chat.ContentLibrary;
import druppel.chat.RequestContext;
import druppel.domain.Language;
import druppel.domain.anonymity.RoundedShare;
import druppel.domain.anonymity.SurveyTally;
import druppel.domain.habit.AutomaticityCheck;
import druppel.domain.library.RejectionReason;
import druppel.domain.library.SelfCheck;
import druppel.domain.library.Trait;
import druppel.feature.feedback.FeedbackCards;
import druppel.feature.habit.AutomaticityCards;
import druppel.feature.membership.StoredData;
import druppel.feature.selfcheck.SelfCheckCards;
import druppel.feature.teamfeedback.TeamSurveyCards;
import druppel.message.Card;
import druppel.message.DateFormat;
import druppel.message.MarkdownEscaper;
import druppel.message.MemberTextKey;
import druppel.message.TextKey;
import druppel.persistence.Repositories;
import druppel.persistence.export.DataCategory;
import druppel.persistence.export.PersonalDataRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Export of a member's data as Markdown, to read: the inventory of what is stored, and everything in words. A text
/// that
/// is stored but does not decrypt is said to be there.
final class MarkdownExport {
    private final Repositories rows;
    private final RequestContext context;
    private final ContentLibrary library;
    private final Period retention;
    private final StringBuilder text = new StringBuilder();

    MarkdownExport(MemberExport export, ContentLibrary library, Period retention) {
        this.rows = export.rows();
        this.context = new RequestContext(
                export.member(), export.now(), library.texts(export.member().language()));
        this.library = library;
        this.retention = retention;
    }

    /// The text of the file.
    String text() {
        paragraph("# " + line(MemberTextKey.MYDATA_TITLE));
        paragraph(MarkdownEscaper.line(context.text(
                MemberTextKey.EXPORT_MADE, "date", date(context.today().toString()))));
        inventory();
        section("reflections", MemberTextKey.EXPORT_WORDS, this::reflection);
        section("plans", MemberTextKey.EXPORT_PLANS, row -> Stream.of(bold(practice(row)), quote(row, "text")));
        section("keptActs", MemberTextKey.EXPORT_KEPT_ACTS, this::keptAct);
        automaticity();
        selfChecks();
        section("feedback", MemberTextKey.EXPORT_FEEDBACK, this::feedback);
        section("teamSurveys", MemberTextKey.EXPORT_TEAM, this::survey);
        section("buddyMeetings", MemberTextKey.EXPORT_BUDDIES, row -> Stream.of("- " + date(word(row, "week"))));
        section("conversation", MemberTextKey.EXPORT_CONVERSATION, this::message);
        paragraph(line(MemberTextKey.EXPORT_REST));
        return text.toString();
    }

    private void inventory() {
        StoredData data = StoredData.of(rows, context);
        Arrays.stream(DataCategory.values())
                .filter(category -> !data.of(category).isEmpty())
                .forEach(category -> {
                    heading(StoredData.title(category));
                    paragraph(list(data.of(category).stream().map(StoredData.Item::text)));
                    paragraph(MarkdownEscaper.line(StoredData.terms(context.texts(), category, retention)));
                });
    }

    /// Adds the rows of a section, with a heading if there are any; rows without paragraphs are left to the JSON.
    private void section(String section, TextKey title, Function<Map<String, Object>, Stream<String>> paragraphs) {
        boolean[] begun = {false};
        rows.personalData()
                .read(
                        context.memberId(),
                        section,
                        row -> paragraphs
                                .apply(row)
                                .filter(paragraph -> !paragraph.isEmpty())
                                .forEach(paragraph -> {
                                    if (!begun[0]) {
                                        heading(title);
                                        begun[0] = true;
                                    }
                                    paragraph(paragraph);
                                }));
    }

    private Stream<String> reflection(Map<String, Object> row) {
        String words = quote(row, "text");
        return words.isEmpty() ? Stream.of() : Stream.of(bold(date(word(row, "date"))), nudge(row), words);
    }

    private Stream<String> keptAct(Map<String, Object> row) {
        return Stream.of(bold(date(word(row, "keptOn"))), nudge(row), quote(row, "plan"));
    }

    private Stream<String> feedback(Map<String, Object> row) {
        String reason = reason(word(row, "reason"));
        return Stream.of(nudge(row), MarkdownEscaper.line(reason), quote(row, "text"));
    }

    private String reason(String id) {
        return new FeedbackCards(context.texts()).label(RejectionReason.valueOf(id.toUpperCase(Locale.ROOT)));
    }

    private Stream<String> survey(Map<String, Object> row) {
        TeamSurveyCards cards = new TeamSurveyCards(context.texts());
        String shares = list(Arrays.stream(SurveyTally.Answer.values())
                .filter(answer -> row.containsKey(id(answer)))
                .map(answer -> context.text(TeamSurveyCards.label(answer)) + ": "
                        + cards.words(RoundedShare.valueOf(word(row, id(answer)).toUpperCase(Locale.ROOT)))));
        return shares.isEmpty()
                ? Stream.of()
                : Stream.of(bold(practice(row) + ", " + date(word(row, "askedOn"))), shares);
    }

    private void automaticity() {
        Map<String, List<AutomaticityCheck>> checks = rows.keptActs().checks(context.memberId());
        section("automaticityChecks", MemberTextKey.EXPORT_AUTOMATICITY, row -> {
            Stream<String> answers = checks.getOrDefault(word(row, "nudge"), List.of()).stream()
                    .filter(check -> check.begunOn().toString().equals(word(row, "startedOn")))
                    .flatMap(check -> AutomaticityCards.inWords(context.texts(), check));
            return Stream.of(bold(date(word(row, "startedOn"))), nudge(row), answers(row, answers));
        });
    }

    private void selfChecks() {
        List<SelfCheck> checks = rows.selfChecks().of(context.memberId());
        SelfCheckCards cards =
                new SelfCheckCards(context.texts(), library.catalogue().traits(context.language()));
        section("selfChecks", MemberTextKey.EXPORT_CHECKS, row -> {
            Stream<String> answers = checks.stream()
                    .filter(check -> check.begunOn().toString().equals(word(row, "startedOn")))
                    .flatMap(check -> Arrays.stream(Trait.values())
                            .filter(trait -> check.answer(trait).isPresent())
                            .map(trait -> cards.name(trait) + ": " + cards.word(check, trait)));
            return Stream.of(bold(date(word(row, "startedOn"))), answers(row, answers));
        });
    }

    private String answers(Map<String, Object> row, Stream<String> answers) {
        return unreadable(row, "answers").orElseGet(() -> list(answers));
    }

    private Stream<String> message(Map<String, Object> row) {
        boolean bot = Boolean.TRUE.equals(row.get("fromBot")) && !row.containsKey("sharedBy");
        TextKey who = row.containsKey("sharedBy")
                ? MemberTextKey.EXPORT_SHARED
                : bot ? MemberTextKey.EXPORT_BOT : MemberTextKey.EXPORT_YOU;
        ZonedDateTime at =
                Instant.parse(word(row, "sentAt")).atZone(context.settings().zoneOrUtc());
        String moment = date(at.toLocalDate().toString()) + ", " + DateFormat.time(at.toLocalTime());
        String said = unreadable(row, "content")
                .orElseGet(() -> MarkdownEscaper.quote(
                        Boolean.TRUE.equals(row.get("fromBot")) ? card(word(row, "content")) : word(row, "content")));
        return Stream.of(bold(context.text(who) + ", " + moment), said);
    }

    /// The text of a stored card; as it is stored if it is none that can be read.
    private static String card(String json) {
        try {
            JsonNode card = CardMapper.JSON.readTree(json).path("card");
            return CardMapper.JSON.treeToValue(card, Card.class).plainText();
        } catch (JacksonException other) {
            return json;
        }
    }

    private String quote(Map<String, Object> row, String name) {
        return unreadable(row, name)
                .orElseGet(() -> row.containsKey(name) ? MarkdownEscaper.quote(word(row, name)) : "");
    }

    private Optional<String> unreadable(Map<String, Object> row, String name) {
        return row.get(PersonalDataRepository.UNREADABLE) instanceof List<?> names && names.contains(name)
                ? Optional.of(line(MemberTextKey.EXPORT_UNREADABLE))
                : Optional.empty();
    }

    private String nudge(Map<String, Object> row) {
        return Optional.of(word(row, "nudge"))
                .flatMap(library.catalogue()::nudge)
                .map(nudge ->
                        "*" + MarkdownEscaper.line(nudge.in(context.language()).nudge()) + "*")
                .orElse("");
    }

    private String practice(Map<String, Object> row) {
        String id = word(row, "practice");
        return library.catalogue()
                .practice(id)
                .map(practice -> practice.name(context.language()))
                .orElse(id);
    }

    private String date(String date) {
        Language language = context.language();
        LocalDate day = LocalDate.parse(date);
        return DateFormat.date(day, language) + " " + day.getYear();
    }

    private static String id(SurveyTally.Answer answer) {
        return answer.name().toLowerCase(Locale.ROOT);
    }

    private static String word(Map<String, Object> row, String name) {
        return Optional.ofNullable(row.get(name)).map(Object::toString).orElse("");
    }

    private static String list(Stream<String> items) {
        return items.map(item -> "- " + MarkdownEscaper.line(item)).collect(Collectors.joining("\n"));
    }

    private static String bold(String words) {
        return "**" + MarkdownEscaper.line(words) + "**";
    }

    private String line(TextKey key) {
        return MarkdownEscaper.line(context.text(key));
    }

    private void heading(TextKey title) {
        paragraph("## " + line(title));
    }

    private void paragraph(String paragraph) {
        text.append(text.isEmpty() ? "" : "\n").append(paragraph).append('\n');
    }
}
