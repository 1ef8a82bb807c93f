package druppel.app;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import druppel.app.Challenges.Published;
import druppel.core.talk.ChallengeCards;
import druppel.core.talk.ChallengeCards.Said;
import druppel.domain.member.Workspace;
import druppel.message.GroupTextKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Shows those who look after a workspace what people have against nudges, once it is enough people
/// to stay nameless among.
record ReadingChallenges(Store store, Choosing choosing) {
    private static final int A_PAGE = 4;
    private static final int TEXTS = 3;

    /// Shows one page of the report.
    ///
    /// @param page which of the pages, the newest being 0
    Answer read(Moment moment, int page) {
        return store.read(rows -> {
            Workspace workspace = moment.member().user().at();
            List<Said> said = said(moment, rows.challenges().published(workspace));
            return said.isEmpty() ? nothing(rows, moment, workspace) : page(moment, said, page);
        });
    }

    private static Answer nothing(Rows rows, Moment moment, Workspace workspace) {
        return moment.say(
                rows.challenges().waiting(workspace).isEmpty()
                        ? GroupTextKey.CHALLENGES_NONE
                        : GroupTextKey.CHALLENGES_SOME);
    }

    private List<Said> said(Moment moment, List<Published> published) {
        Map<String, List<Published>> byNudge =
                published.stream()
                        .collect(groupingBy(Published::nudge, LinkedHashMap::new, toList()));
        return byNudge.entrySet().stream()
                .flatMap(entry -> parts(words(moment, entry.getKey()), entry.getValue()))
                .toList();
    }

    /// As many parts as its texts need; the reasons are counted on the first.
    private static Stream<Said> parts(String nudge, List<Published> about) {
        List<String> texts = about.stream().flatMap(one -> one.text().stream()).toList();
        Said first =
                new Said(
                        nudge,
                        about.stream().map(Published::rejectionReason).toList(),
                        texts.stream().limit(TEXTS).toList());
        Stream<Said> rest =
                IntStream.iterate(TEXTS, from -> from < texts.size(), from -> from + TEXTS)
                        .mapToObj(from -> texts.stream().skip(from).limit(TEXTS).toList())
                        .map(more -> new Said(nudge, List.of(), more));
        return Stream.concat(Stream.of(first), rest);
    }

    private String words(Moment moment, String nudge) {
        return choosing.catalogue()
                .nudge(nudge)
                .map(known -> known.in(moment.language()).nudge())
                .orElse(nudge);
    }

    private static Answer page(Moment moment, List<Said> said, int page) {
        int from = Math.clamp((long) page * A_PAGE, 0, said.size());
        List<Said> shown = said.stream().skip(from).limit(A_PAGE).toList();
        return shown.isEmpty()
                ? moment.say(GroupTextKey.CHALLENGES_NONE)
                : Answer.of(
                        new ChallengeCards(moment.texts()).read(shown, said.size() > from + A_PAGE, page + 1));
    }
}
