package druppel.core.talk;

import druppel.core.talk.Block.Fact;
import druppel.core.talk.Block.Someone;
import druppel.domain.anonymity.AnonymityThreshold;
import druppel.domain.workspace.WorkspaceStats;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The cards of those who look after a workspace. A figure of fewer than five people is not said,
/// and the others go in steps of five, so that one person more or less is seldom seen.
public record AdminCards(Phrases phrases) {

    /// Figures, and who cannot be reached.
    ///
    /// @param unreached those that are shown; `more` are not
    public Card overview(WorkspaceStats workspaceStats, List<Someone> unreached, int more) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(phrases.say(Phrase.OVERVIEW_TITLE)));
        if (!AnonymityThreshold.isEnough(workspaceStats.members())) {
            blocks.add(new Block.Facts(few(workspaceStats)));
            blocks.add(new Block.Note(phrases.say(Phrase.OVERVIEW_FEW)));
        } else {
            blocks.add(new Block.Facts(people(workspaceStats)));
            blocks.add(new Block.Paragraph(phrases.say(Phrase.OVERVIEW_NUDGES)));
            blocks.add(new Block.Facts(nudges(workspaceStats.nudges())));
        }
        blocks.addAll(unreached(unreached, more));
        blocks.add(new Block.Note(phrases.say(Phrase.OVERVIEW_PRIVATE)));
        blocks.add(
                Block.buttons(
                        Button.asking(
                                Verb.CHALLENGES.written(phrases.language()),
                                phrases.say(GroupPhrase.CHALLENGES_TITLE))));
        return new Card(blocks);
    }

    /// How many are invited, and how many are not and why.
    ///
    /// @param waiting how many of the invited are still to be looked at
    public Card invited(int invited, int waiting, Map<LeftOut, Integer> leftOut) {
        List<Block> blocks = new ArrayList<>();
        Phrase phrase = waiting > 0 ? Phrase.INVITED_ABOUT : Phrase.INVITED;
        blocks.add(new Block.Paragraph(phrases.say(phrase, "count", invited)));
        if (!leftOut.isEmpty()) {
            String who = leftOut(leftOut);
            blocks.add(new Block.Paragraph(phrases.say(Phrase.INVITED_LEFT_OUT, "who", who)));
        }
        if (invited > 0) {
            blocks.add(new Block.Note(phrases.say(Phrase.INVITED_ONCE)));
        }
        return new Card(blocks);
    }

    private List<Fact> few(WorkspaceStats workspaceStats) {
        return List.of(
                fact(Phrase.OVERVIEW_MEMBERS, workspaceStats.members()),
                fact(Phrase.OVERVIEW_WAITING, workspaceStats.waiting()));
    }

    private List<Fact> people(WorkspaceStats workspaceStats) {
        return List.of(
                fact(Phrase.OVERVIEW_MEMBERS, workspaceStats.members()),
                fact(Phrase.OVERVIEW_PAUSED, workspaceStats.paused()),
                fact(Phrase.OVERVIEW_WAITING, workspaceStats.waiting()),
                fact(Phrase.OVERVIEW_LEFT, workspaceStats.left()),
                exact(Phrase.OVERVIEW_RESTING, workspaceStats.resting()));
    }

    private List<Fact> nudges(WorkspaceStats.Nudges nudges) {
        return List.of(
                fact(Phrase.OVERVIEW_SENT, nudges.sent()),
                fact(Phrase.OVERVIEW_SKIPPED, nudges.skipped()),
                exact(Phrase.OVERVIEW_FAILED, nudges.failed()),
                exact(Phrase.OVERVIEW_OPEN, nudges.open()));
    }

    private List<Block> unreached(List<Someone> unreached, int more) {
        if (unreached.isEmpty()) {
            return List.of(new Block.Paragraph(phrases.say(Phrase.OVERVIEW_ALL_REACHED)));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(phrases.say(Phrase.OVERVIEW_UNREACHED)));
        blocks.add(new Block.People(unreached));
        if (more > 0) {
            blocks.add(new Block.Note(phrases.say(Phrase.OVERVIEW_MORE, "count", more)));
        }
        return blocks;
    }

    private String leftOut(Map<LeftOut, Integer> leftOut) {
        return leftOut.entrySet().stream()
                .map(entry -> phrases.say(entry.getKey().phrase(), "count", entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    // none is not said either: it would tell of each of them that they are none of those
    private Fact fact(Phrase label, int count) {
        return new Fact(
                phrases.say(label),
                AnonymityThreshold.isEnough(count)
                        ? phrases.say(Phrase.OVERVIEW_AT_LEAST, "count", AnonymityThreshold.steps(count))
                        : phrases.say(Phrase.OVERVIEW_FEWER));
    }

    private Fact exact(Phrase label, int count) {
        return new Fact(phrases.say(label), phrases.say(Phrase.OVERVIEW_COUNT, "count", count));
    }
}
