package druppel.app;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import druppel.app.Challenges.Published;
import druppel.app.Challenges.Waiting;
import druppel.core.crowd.Lots;
import druppel.core.talk.ChallengeCards.Said;
import druppel.core.talk.GroupPhrase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Shows those who look after a workspace what people have against nudges, once it is enough people
/// to stay nameless among.
record ReadingChallenges(Store store, Choosing choosing) {
    private static final int A_PAGE = 4;
    private static final int TEXTS = 3;

    /// @param page which of the pages, the newest being 0
    Answer read(Moment moment, int page) {
        return store.write(rows -> {
            Workspace workspace = moment.member().person().at();
            boolean some = publish(rows, workspace, moment.now());
            List<Said> said = said(moment, rows.challenges().published(workspace));
            return said.isEmpty()
                    ? moment.say(some ? GroupPhrase.CHALLENGES_SOME : GroupPhrase.CHALLENGES_NONE)
                    : page(moment, said, page);
        });
    }

    /// Publishes what waits where it is enough for a lot; whether there is still something that
    /// waits.
    private static boolean publish(Rows rows, Workspace workspace, Instant now) {
        List<Waiting> waiting = rows.challenges().waiting(workspace);
        Lots<Waiting> lots = Lots.ofParcels(List.of(waiting), Waiting::member);
        lots.closed().forEach(lot -> rows.challenges().publish(workspace, mixed(lot, now), now));
        return !lots.waiting().isEmpty();
    }

    /// In an order that tells nothing of who came when.
    private static List<Waiting> mixed(List<Waiting> lot, Instant now) {
        List<Waiting> mixed = new ArrayList<>(lot);
        Collections.shuffle(mixed, new Random(now.toEpochMilli()));
        return mixed;
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
                        about.stream().map(Published::objection).toList(),
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
                ? moment.say(GroupPhrase.CHALLENGES_NONE)
                : Answer.of(
                        moment.challengeCards().read(shown, said.size() > from + A_PAGE, page + 1));
    }
}
