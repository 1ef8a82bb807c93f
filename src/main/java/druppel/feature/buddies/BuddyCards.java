package druppel.feature.buddies;

import static druppel.message.Block.buttons;

import druppel.command.BuddyOption;
import druppel.domain.library.Practice;
import druppel.domain.pairing.PairingInput;
import druppel.message.Block;
import druppel.message.Block.Someone;
import druppel.message.Button;
import druppel.message.Card;
import druppel.message.GroupTextKey;
import druppel.message.TextKey;
import druppel.message.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Cards about weekly buddies. People are named by the platform's ids.
public record BuddyCards(Texts texts) {
    private static final int SHOWN = 4;
    private static final List<TextKey> ASKED = List.of(
            GroupTextKey.BUDDY_ASKS_BETTER,
            GroupTextKey.BUDDY_ASKS_LEFT,
            GroupTextKey.BUDDY_ASKS_VIEW,
            GroupTextKey.BUDDY_ASKS_QUESTION,
            GroupTextKey.BUDDY_ASKS_MIND,
            GroupTextKey.BUDDY_ASKS_DARE,
            GroupTextKey.BUDDY_ASKS_HABIT,
            GroupTextKey.BUDDY_ASKS_YOUNGEST,
            GroupTextKey.BUDDY_ASKS_LESS,
            GroupTextKey.BUDDY_ASKS_TALK,
            GroupTextKey.BUDDY_ASKS_OUTSIDE,
            GroupTextKey.BUDDY_ASKS_ENERGY,
            GroupTextKey.BUDDY_ASKS_PROUD);

    /// The number of conversation starters.
    public static final int QUESTIONS = ASKED.size();

    /// The status of a member who takes part.
    ///
    /// @param alone whether nobody else in the workspace takes part
    /// @param skipped the week that they skip, in words
    /// @param next when the next introduction is, in words
    /// @param met this week's buddies
    public record Status(
            PairingInput.Seniority seniority,
            boolean alone,
            Optional<String> skipped,
            Optional<String> next,
            List<String> met) {}

    /// The introduction of this week's buddy.
    ///
    /// @param question the index of the conversation starter
    /// @param practice the member's current practice
    public Card introduction(List<String> users, int question, Practice practice, LocalDate monday) {
        return Card.of(
                new Block.Heading(texts.say(GroupTextKey.BUDDY_TITLE, "count", users.size())),
                people(users),
                new Block.Paragraph(texts.say(GroupTextKey.BUDDY_HOW)),
                new Block.Paragraph(texts.say(GroupTextKey.BUDDY_BEGIN, "question", texts.say(ASKED.get(question)))),
                new Block.Note(texts.say(GroupTextKey.BUDDY_PRACTICE, "practice", practice.name(texts.language()))),
                buttons(
                        asking(BuddyOption.SKIP, GroupTextKey.BUDDY_SKIP),
                        BuddyButton.NOT_AGAIN.plain(monday.toString(), texts.say(GroupTextKey.BUDDY_NOT_AGAIN)),
                        asking(BuddyOption.OFF, GroupTextKey.BUDDY_OFF)));
    }

    /// There is no buddy this week.
    public Card nobody() {
        return Card.text(texts.say(GroupTextKey.BUDDY_NOBODY));
    }

    /// This week's buddy is not available after all.
    public Card away() {
        return Card.text(texts.say(GroupTextKey.BUDDY_AWAY));
    }

    /// The explanation of weekly buddies, for members who have not turned them on.
    public Card off(List<String> avoided) {
        return withBlocked(
                avoided,
                new Block.Heading(texts.say(GroupTextKey.BUDDIES_TITLE)),
                new Block.Paragraph(texts.say(GroupTextKey.BUDDIES_WHAT)),
                new Block.Note(texts.say(GroupTextKey.BUDDIES_YOURS)),
                buttons(asking(BuddyOption.ON, GroupTextKey.BUDDIES_TURN_ON)));
    }

    /// Weekly buddies are turned on in another workspace of the member.
    public Card elsewhere(List<String> avoided) {
        return withBlocked(
                avoided,
                new Block.Heading(texts.say(GroupTextKey.BUDDIES_TITLE)),
                new Block.Paragraph(texts.say(GroupTextKey.BUDDIES_ELSEWHERE)),
                buttons(
                        asking(BuddyOption.ON, GroupTextKey.BUDDIES_TURN_ON),
                        asking(BuddyOption.OFF, GroupTextKey.BUDDIES_TURN_OFF)));
    }

    /// The status, for members who have turned it on.
    public Card on(Status standing, List<String> avoided) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(texts.say(GroupTextKey.BUDDIES_TITLE)));
        blocks.add(new Block.Paragraph(texts.say(GroupTextKey.BUDDIES_ON)));
        if (!standing.met().isEmpty()) {
            blocks.add(new Block.Paragraph(texts.say(GroupTextKey.BUDDIES_THIS_WEEK)));
            blocks.add(people(standing.met()));
        }
        standing.skipped()
                .map(date -> texts.say(GroupTextKey.BUDDIES_SKIPPED, "date", date))
                .ifPresent(line -> blocks.add(new Block.Paragraph(line)));
        blocks.add(new Block.Paragraph(nextIntroduction(standing)));
        blocks.add(new Block.Note(texts.say(seniority(standing.seniority()))));
        blocks.add(new Block.Note(texts.say(GroupTextKey.BUDDIES_SEEN)));
        blocks.add(buttons(
                standing.skipped().isPresent()
                        ? asking(BuddyOption.ON, GroupTextKey.BUDDIES_NO_SKIP)
                        : asking(BuddyOption.SKIP, GroupTextKey.BUDDY_SKIP),
                asking(BuddyOption.OFF, GroupTextKey.BUDDIES_TURN_OFF)));
        return withBlocked(avoided, blocks.toArray(Block[]::new));
    }

    /// Which of two whom they met is not to be met again.
    public Card which(List<String> users, List<String> meetings) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(texts.say(GroupTextKey.BUDDIES_WHICH)));
        for (int place = 0; place < users.size(); place++) {
            blocks.add(people(List.of(users.get(place))));
            blocks.add(
                    buttons(BuddyButton.NOT_AGAIN.plain(meetings.get(place), texts.say(GroupTextKey.BUDDY_NOT_AGAIN))));
        }
        return new Card(blocks);
    }

    /// Confirms that these people are blocked; with a button for undoing it if it is one person.
    public Card blocked(List<String> users) {
        Card said = Card.text(texts.say(GroupTextKey.BUDDIES_APART));
        return users.size() == 1 ? said.and(buttons(unblock(users.getFirst(), GroupTextKey.BUDDIES_UNDO))) : said;
    }

    private Card withBlocked(List<String> avoided, Block... first) {
        List<Block> blocks = new ArrayList<>(List.of(first));
        if (!avoided.isEmpty()) {
            blocks.add(new Block.Paragraph(texts.say(GroupTextKey.BUDDIES_AVOIDED)));
            avoided.stream().limit(SHOWN).forEach(user -> {
                blocks.add(new Block.People(List.of(new Someone(user, blockedRemark())), true));
                blocks.add(buttons(unblock(user, GroupTextKey.BUDDIES_MAY_MEET)));
            });
        }
        if (avoided.size() > SHOWN) {
            int more = avoided.size() - SHOWN;
            blocks.add(new Block.Note(texts.say(GroupTextKey.BUDDIES_AVOIDED_MORE, "count", more)));
        }
        return new Card(blocks);
    }

    private String blockedRemark() {
        return texts.say(GroupTextKey.BUDDIES_AVOIDED_WHO);
    }

    private Block people(List<String> users) {
        String remark = texts.say(GroupTextKey.BUDDY_WHO);
        return new Block.People(
                users.stream().map(user -> new Someone(user, remark)).toList(), true);
    }

    private String nextIntroduction(Status standing) {
        return standing.alone()
                ? texts.say(GroupTextKey.BUDDIES_FIRST)
                : standing.next()
                        .map(date -> texts.say(GroupTextKey.BUDDIES_NEXT, "date", date))
                        .orElseGet(() -> texts.say(GroupTextKey.BUDDIES_NEXT_NONE));
    }

    private static TextKey seniority(PairingInput.Seniority seniority) {
        return switch (seniority) {
            case ANY -> GroupTextKey.BUDDIES_ANY;
            case JUNIOR -> GroupTextKey.BUDDIES_JUNIOR;
            case SENIOR -> GroupTextKey.BUDDIES_SENIOR;
        };
    }

    private Button unblock(String user, TextKey label) {
        return BuddyButton.TOGETHER.plain(user, texts.say(label));
    }

    /// A button labelled in the member's language, since some platforms show a pressed button as a message.
    private Button asking(BuddyOption option, TextKey label) {
        return Button.asking(option.command(texts.language()), texts.say(label));
    }
}
