package druppel.feature.admin;

import druppel.command.Keyword;
import druppel.domain.anonymity.AnonymityThreshold;
import druppel.domain.workspace.WorkspaceStats;
import druppel.message.AdminTextKey;
import druppel.message.Block;
import druppel.message.Block.Fact;
import druppel.message.Block.Someone;
import druppel.message.Card;
import druppel.message.TextKey;
import druppel.message.Texts;
import druppel.persistence.InboxRepository;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Cards for workspace admins. Counts below five are not shown and the others are rounded to steps of five,
/// so that a change of one person is rarely visible.
public record AdminCards(Texts texts) {

    /// Statistics, with the people who cannot be reached.
    ///
    /// @param unreached the people to list; `more` others are only counted
    public Card overview(WorkspaceStats stats, List<Someone> unreached, int more) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(texts.say(AdminTextKey.OVERVIEW_TITLE)));
        if (!AnonymityThreshold.isEnough(stats.members())) {
            blocks.add(new Block.Facts(few(stats)));
            blocks.add(new Block.Note(texts.say(AdminTextKey.OVERVIEW_FEW)));
        } else {
            blocks.add(new Block.Facts(people(stats)));
            blocks.add(new Block.Paragraph(texts.say(AdminTextKey.OVERVIEW_NUDGES)));
            blocks.add(new Block.Facts(nudges(stats.nudges())));
        }
        blocks.addAll(unreached(unreached, more));
        blocks.add(new Block.Note(texts.say(AdminTextKey.OVERVIEW_PRIVATE)));
        blocks.add(Block.buttons(Keyword.CHALLENGES.button(texts, AdminTextKey.CHALLENGES_TITLE)));
        return new Card(blocks);
    }

    /// The overview, with the messages and presses that nobody got an answer to, on top. They are of the whole
    /// installation, and say nothing of who sent them.
    Card withGivenUp(Card overview, int count, List<InboxRepository.GivenUp> newest) {
        String ids = newest.stream().flatMap(event -> event.failure().stream()).collect(Collectors.joining(", "));
        List<Block> blocks = new ArrayList<>(overview.blocks());
        blocks.add(
                1,
                new Block.Paragraph(texts.say(
                        AdminTextKey.OVERVIEW_GIVEN_UP, Map.of("count", count, "ids", ids.isEmpty() ? "–" : ids))));
        return new Card(blocks);
    }

    /// How many people are invited, and how many are not, by reason.
    ///
    /// @param waiting how many of the invited people still have to be checked
    public Card invited(int invited, int waiting, Map<NotInvitedReason, Integer> leftOut) {
        List<Block> blocks = new ArrayList<>();
        TextKey key = waiting > 0 ? AdminTextKey.INVITED_ABOUT : AdminTextKey.INVITED;
        blocks.add(new Block.Paragraph(texts.say(key, "count", invited)));
        if (!leftOut.isEmpty()) {
            String who = leftOut(leftOut);
            blocks.add(new Block.Paragraph(texts.say(AdminTextKey.INVITED_LEFT_OUT, "who", who)));
        }
        if (invited > 0) {
            blocks.add(new Block.Note(texts.say(AdminTextKey.INVITED_ONCE)));
        }
        return new Card(blocks);
    }

    private List<Fact> few(WorkspaceStats stats) {
        return List.of(
                fact(AdminTextKey.OVERVIEW_MEMBERS, stats.members()),
                fact(AdminTextKey.OVERVIEW_WAITING, stats.waiting()));
    }

    private List<Fact> people(WorkspaceStats stats) {
        return List.of(
                fact(AdminTextKey.OVERVIEW_MEMBERS, stats.members()),
                fact(AdminTextKey.OVERVIEW_PAUSED, stats.paused()),
                fact(AdminTextKey.OVERVIEW_WAITING, stats.waiting()),
                fact(AdminTextKey.OVERVIEW_LEFT, stats.left()),
                exact(AdminTextKey.OVERVIEW_RESTING, stats.resting()));
    }

    private List<Fact> nudges(WorkspaceStats.Nudges nudges) {
        return List.of(
                fact(AdminTextKey.OVERVIEW_SENT, nudges.sent()),
                fact(AdminTextKey.OVERVIEW_SKIPPED, nudges.skipped()),
                exact(AdminTextKey.OVERVIEW_FAILED, nudges.failed()),
                exact(AdminTextKey.OVERVIEW_OPEN, nudges.open()));
    }

    private List<Block> unreached(List<Someone> unreached, int more) {
        if (unreached.isEmpty()) {
            return List.of(new Block.Paragraph(texts.say(AdminTextKey.OVERVIEW_ALL_REACHED)));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(texts.say(AdminTextKey.OVERVIEW_UNREACHED)));
        blocks.add(new Block.People(unreached));
        if (more > 0) {
            blocks.add(new Block.Note(texts.say(AdminTextKey.OVERVIEW_MORE, "count", more)));
        }
        return blocks;
    }

    private String leftOut(Map<NotInvitedReason, Integer> leftOut) {
        return leftOut.entrySet().stream()
                .map(entry -> texts.say(entry.getKey().phrase(), "count", entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    // Zero is hidden as well: it would say of each of them that they are none of those.
    private Fact fact(TextKey label, int count) {
        return new Fact(
                texts.say(label),
                AnonymityThreshold.isEnough(count)
                        ? texts.say(AdminTextKey.OVERVIEW_AT_LEAST, "count", AnonymityThreshold.steps(count))
                        : texts.say(AdminTextKey.OVERVIEW_FEWER));
    }

    private Fact exact(TextKey label, int count) {
        return new Fact(texts.say(label), texts.say(AdminTextKey.OVERVIEW_COUNT, "count", count));
    }
}
