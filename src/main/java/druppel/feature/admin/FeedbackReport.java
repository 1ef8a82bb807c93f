package druppel.feature.admin;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import druppel.chat.Reply;
import druppel.chat.RequestContext;
import druppel.domain.member.Workspace;
import druppel.feature.admin.FeedbackReportCards.Said;
import druppel.feature.selection.NudgeSelector;
import druppel.message.AdminTextKey;
import druppel.persistence.NudgeFeedbackRepository.Published;
import druppel.persistence.Repositories;
import druppel.persistence.UnitOfWork;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Feedback report for workspace admins: anonymous feedback on nudges, published once enough people gave
/// some.
record FeedbackReport(UnitOfWork store, NudgeSelector selector) {
    private static final int A_PAGE = 4;
    private static final int TEXTS = 3;

    /// Shows a page of the report.
    ///
    /// @param page the page number, 0 being the newest
    Reply read(RequestContext context, int page) {
        return store.read(rows -> {
            Workspace workspace = context.workspace();
            List<Said> said = said(context, rows.nudgeFeedback().published(workspace));
            return said.isEmpty() ? nothing(rows, context, workspace) : page(context, said, page);
        });
    }

    private static Reply nothing(Repositories rows, RequestContext context, Workspace workspace) {
        return context.say(
                rows.nudgeFeedback().waiting(workspace).isEmpty()
                        ? AdminTextKey.CHALLENGES_NONE
                        : AdminTextKey.CHALLENGES_SOME);
    }

    private List<Said> said(RequestContext context, List<Published> published) {
        Map<String, List<Published>> byNudge =
                published.stream().collect(groupingBy(Published::nudge, LinkedHashMap::new, toList()));
        return byNudge.entrySet().stream()
                .flatMap(entry -> parts(words(context, entry.getKey()), entry.getValue()))
                .toList();
    }

    /// Divides the texts into as many parts as they need; only the first shows the reasons.
    private static Stream<Said> parts(String nudge, List<Published> about) {
        List<String> texts = about.stream().flatMap(one -> one.text().stream()).toList();
        Said first = new Said(
                nudge,
                about.stream().map(Published::rejectionReason).toList(),
                texts.stream().limit(TEXTS).toList());
        Stream<Said> rest = IntStream.iterate(TEXTS, from -> from < texts.size(), from -> from + TEXTS)
                .mapToObj(from -> texts.stream().skip(from).limit(TEXTS).toList())
                .map(more -> new Said(nudge, List.of(), more));
        return Stream.concat(Stream.of(first), rest);
    }

    private String words(RequestContext context, String nudge) {
        return selector.catalogue()
                .nudge(nudge)
                .map(known -> known.in(context.language()).nudge())
                .orElse(nudge);
    }

    private static Reply page(RequestContext context, List<Said> said, int page) {
        int from = Math.clamp((long) page * A_PAGE, 0, said.size());
        List<Said> shown = said.stream().skip(from).limit(A_PAGE).toList();
        return shown.isEmpty()
                ? context.say(AdminTextKey.CHALLENGES_NONE)
                : Reply.of(new FeedbackReportCards(context.texts()).page(shown, said.size() > from + A_PAGE, page + 1));
    }
}
