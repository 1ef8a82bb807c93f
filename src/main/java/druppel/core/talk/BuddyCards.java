package druppel.core.talk;

import static druppel.core.talk.Block.buttons;

import druppel.core.talk.Block.Someone;
import druppel.domain.library.Practice;
import druppel.domain.pairing.Seniority;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The cards about whom a member meets each week. People are named by the platform's ids.
public record BuddyCards(Phrases phrases) {
    private static final int SHOWN = 4;
    private static final List<GroupPhrase> ASKED =
            List.of(
                    GroupPhrase.BUDDY_ASKS_BETTER,
                    GroupPhrase.BUDDY_ASKS_LEFT,
                    GroupPhrase.BUDDY_ASKS_VIEW,
                    GroupPhrase.BUDDY_ASKS_QUESTION,
                    GroupPhrase.BUDDY_ASKS_MIND,
                    GroupPhrase.BUDDY_ASKS_DARE,
                    GroupPhrase.BUDDY_ASKS_HABIT,
                    GroupPhrase.BUDDY_ASKS_YOUNGEST,
                    GroupPhrase.BUDDY_ASKS_LESS,
                    GroupPhrase.BUDDY_ASKS_TALK,
                    GroupPhrase.BUDDY_ASKS_OUTSIDE,
                    GroupPhrase.BUDDY_ASKS_ENERGY,
                    GroupPhrase.BUDDY_ASKS_PROUD);

    /// How many questions there are to begin with.
    public static final int QUESTIONS = ASKED.size();

    /// How it stands for somebody who wants to meet colleagues.
    ///
    /// @param alone whether nobody else here does
    /// @param skipped the week that they skip, as one says it
    /// @param next when they hear of the next one, as one says it
    /// @param met whom they meet this week
    public record Standing(
            Seniority seniority,
            boolean alone,
            Optional<String> skipped,
            Optional<String> next,
            List<String> met) {}

    /// Whom a member meets this week.
    ///
    /// @param question the place of the question to begin with
    /// @param practice what the member practises these days
    public Card introduction(
            List<String> users, int question, Practice practice, LocalDate monday) {
        return Card.of(
                new Block.Heading(phrases.say(GroupPhrase.BUDDY_TITLE, "count", users.size())),
                people(users),
                new Block.Paragraph(phrases.say(GroupPhrase.BUDDY_HOW)),
                new Block.Paragraph(
                        phrases.say(
                                GroupPhrase.BUDDY_BEGIN,
                                "question",
                                phrases.say(ASKED.get(question)))),
                new Block.Note(
                        phrases.say(
                                GroupPhrase.BUDDY_PRACTICE,
                                "practice",
                                practice.name(phrases.language()))),
                buttons(
                        asking(BuddyWord.SKIP, GroupPhrase.BUDDY_SKIP),
                        Button.plain("apart:" + monday, phrases.say(GroupPhrase.BUDDY_NOT_AGAIN)),
                        asking(BuddyWord.OFF, GroupPhrase.BUDDY_OFF)));
    }

    /// There is nobody this week.
    public Card nobody() {
        return Card.text(phrases.say(GroupPhrase.BUDDY_NOBODY));
    }

    /// Whom they were to meet cannot be there.
    public Card away() {
        return Card.text(phrases.say(GroupPhrase.BUDDY_AWAY));
    }

    /// What it is, for who has not turned it on.
    public Card off(List<String> avoided) {
        return withAvoided(
                avoided,
                new Block.Heading(phrases.say(GroupPhrase.BUDDIES_TITLE)),
                new Block.Paragraph(phrases.say(GroupPhrase.BUDDIES_WHAT)),
                new Block.Note(phrases.say(GroupPhrase.BUDDIES_YOURS)),
                buttons(asking(BuddyWord.ON, GroupPhrase.BUDDIES_TURN_ON)));
    }

    /// It is on in another place of the member's.
    public Card elsewhere(List<String> avoided) {
        return withAvoided(
                avoided,
                new Block.Heading(phrases.say(GroupPhrase.BUDDIES_TITLE)),
                new Block.Paragraph(phrases.say(GroupPhrase.BUDDIES_ELSEWHERE)),
                buttons(
                        asking(BuddyWord.ON, GroupPhrase.BUDDIES_TURN_ON),
                        asking(BuddyWord.OFF, GroupPhrase.BUDDIES_TURN_OFF)));
    }

    /// How it stands.
    public Card on(Standing standing, List<String> avoided) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(phrases.say(GroupPhrase.BUDDIES_TITLE)));
        blocks.add(new Block.Paragraph(phrases.say(GroupPhrase.BUDDIES_ON)));
        if (!standing.met().isEmpty()) {
            blocks.add(new Block.Paragraph(phrases.say(GroupPhrase.BUDDIES_THIS_WEEK)));
            blocks.add(people(standing.met()));
        }
        standing.skipped()
                .map(date -> phrases.say(GroupPhrase.BUDDIES_SKIPPED, "date", date))
                .ifPresent(line -> blocks.add(new Block.Paragraph(line)));
        blocks.add(new Block.Paragraph(whatComes(standing)));
        blocks.add(new Block.Note(phrases.say(seniority(standing.seniority()))));
        blocks.add(new Block.Note(phrases.say(GroupPhrase.BUDDIES_SEEN)));
        blocks.add(
                buttons(
                        standing.skipped().isPresent()
                                ? asking(BuddyWord.ON, GroupPhrase.BUDDIES_NO_SKIP)
                                : asking(BuddyWord.SKIP, GroupPhrase.BUDDY_SKIP),
                        asking(BuddyWord.OFF, GroupPhrase.BUDDIES_TURN_OFF)));
        return withAvoided(avoided, blocks.toArray(Block[]::new));
    }

    /// Which of two whom they met is not to be met again.
    public Card which(List<String> users, List<String> actions) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(phrases.say(GroupPhrase.BUDDIES_WHICH)));
        for (int place = 0; place < users.size(); place++) {
            blocks.add(people(List.of(users.get(place))));
            blocks.add(
                    buttons(
                            Button.plain(
                                    actions.get(place), phrases.say(GroupPhrase.BUDDY_NOT_AGAIN))));
        }
        return new Card(blocks);
    }

    /// These are not met again; with a way to take it back, where it is one.
    public Card apart(List<String> users) {
        Card said = Card.text(phrases.say(GroupPhrase.BUDDIES_APART));
        return users.size() == 1
                ? said.and(buttons(together(users.getFirst(), GroupPhrase.BUDDIES_UNDO)))
                : said;
    }

    private Card withAvoided(List<String> avoided, Block... first) {
        List<Block> blocks = new ArrayList<>(List.of(first));
        if (!avoided.isEmpty()) {
            blocks.add(new Block.Paragraph(phrases.say(GroupPhrase.BUDDIES_AVOIDED)));
            avoided.stream()
                    .limit(SHOWN)
                    .forEach(user -> {
                        blocks.add(
                                new Block.People(
                                        List.of(new Someone(user, avoidedRemark())), true));
                        blocks.add(buttons(together(user, GroupPhrase.BUDDIES_MAY_MEET)));
                    });
        }
        if (avoided.size() > SHOWN) {
            int more = avoided.size() - SHOWN;
            blocks.add(
                    new Block.Note(phrases.say(GroupPhrase.BUDDIES_AVOIDED_MORE, "count", more)));
        }
        return new Card(blocks);
    }

    private String avoidedRemark() {
        return phrases.say(GroupPhrase.BUDDIES_AVOIDED_WHO);
    }

    private Block people(List<String> users) {
        String remark = phrases.say(GroupPhrase.BUDDY_WHO);
        return new Block.People(
                users.stream().map(user -> new Someone(user, remark)).toList(), true);
    }

    private String whatComes(Standing standing) {
        return standing.alone()
                ? phrases.say(GroupPhrase.BUDDIES_FIRST)
                : standing.next()
                        .map(date -> phrases.say(GroupPhrase.BUDDIES_NEXT, "date", date))
                        .orElseGet(() -> phrases.say(GroupPhrase.BUDDIES_NEXT_NONE));
    }

    private static GroupPhrase seniority(Seniority seniority) {
        return switch (seniority) {
            case ANY -> GroupPhrase.BUDDIES_ANY;
            case JUNIOR -> GroupPhrase.BUDDIES_JUNIOR;
            case SENIOR -> GroupPhrase.BUDDIES_SENIOR;
        };
    }

    private Button together(String user, GroupPhrase label) {
        return Button.plain("together:" + user, phrases.say(label));
    }

    /// As it is said in their language, since some platforms show what was pressed as if it had
    /// been.
    private Button asking(BuddyWord word, GroupPhrase label) {
        String command =
                Verb.BUDDY.written(phrases.language())
                        + " "
                        + BuddyWords.written(word, phrases.language());
        return Button.asking(command, phrases.say(label));
    }
}
