package druppel.core.talk;

import static druppel.core.talk.Block.buttons;

import druppel.core.talk.Block.Someone;
import druppel.domain.anonymity.SurveyTally;
import druppel.domain.member.LinkCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The cards of those who ask their team for an echo.
public record EchoCards(Phrases phrases) {

    /// What a team was asked, and what it answered.
    ///
    /// @param question empty where the library has it no more
    public record Echo(Optional<String> question, SurveyTally surveyTally) {}

    /// How an echo stands.
    ///
    /// @param enough whether five or more took part when they were last to be asked; empty before
    /// @param next when something comes of it next, in a sentence
    /// @param newest what the team answered last
    public record Standing(
            LinkCode code, Optional<Boolean> enough, String next, Optional<Echo> newest) {}

    /// What an echo is, for who has none.
    public Card what() {
        return Card.of(
                heading(GroupPhrase.ECHO_TITLE),
                paragraph(GroupPhrase.ECHO_WHAT),
                new Block.Note(phrases.say(GroupPhrase.ECHO_HOW)),
                buttons(asking(GroupPhrase.ECHO_BEGIN, GroupPhrase.ECHO_COMMAND_ON)));
    }

    /// How it stands, and the words to pass on to the team.
    public Card standing(Standing standing) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(heading(GroupPhrase.ECHO_TITLE));
        blocks.add(paragraph(GroupPhrase.ECHO_PASS_ON));
        blocks.add(new Block.Quote(passedOn(standing.code())));
        standing.enough()
                .ifPresent(enough ->
                        blocks.add(
                                paragraph(
                                        enough
                                                ? GroupPhrase.ECHO_ENOUGH
                                                : GroupPhrase.ECHO_NOT_ENOUGH)));
        blocks.add(new Block.Paragraph(standing.next()));
        standing.newest().ifPresent(echo -> blocks.addAll(newest(echo)));
        blocks.add(new Block.Note(phrases.say(GroupPhrase.ECHO_HOW)));
        blocks.add(
                buttons(
                        Button.plain("echo:renew", phrases.say(GroupPhrase.ECHO_NEW_CODE)),
                        asking(GroupPhrase.ECHO_END, GroupPhrase.ECHO_COMMAND_OFF)));
        return new Card(blocks);
    }

    /// What the team answered, for who asked it.
    public Card result(Echo echo) {
        List<Block> blocks = new ArrayList<>(List.of(heading(GroupPhrase.ECHO_RESULT_TITLE)));
        blocks.addAll(answers(echo));
        blocks.add(new Block.Note(phrases.say(GroupPhrase.ECHO_HINT)));
        return new Card(blocks);
    }

    private List<Block> newest(Echo echo) {
        List<Block> blocks = new ArrayList<>(List.of(paragraph(GroupPhrase.ECHO_NEWEST)));
        blocks.addAll(answers(echo));
        return blocks;
    }

    private List<Block> answers(Echo echo) {
        List<Block> blocks = new ArrayList<>();
        echo.question().map(Block.Quote::new).ifPresent(blocks::add);
        if (echo.surveyTally().isEnough()) {
            blocks.add(new EchoWords(phrases).shares(echo.surveyTally()));
            int atLeast = echo.surveyTally().atLeast();
            blocks.add(new Block.Note(phrases.say(GroupPhrase.ECHO_ANSWERED, "number", atLeast)));
        } else {
            blocks.add(paragraph(GroupPhrase.ECHO_FEW));
        }
        return blocks;
    }

    private String passedOn(LinkCode code) {
        return phrases.say(GroupPhrase.ECHO_PASSED_ON, "code", code.spoken());
    }

    /// Asks whether somebody takes part.
    ///
    /// @param leader who asks, where they are known in this place
    public Card invitation(Optional<Someone> leader, LinkCode code) {
        List<Block> blocks = new ArrayList<>(List.of(heading(GroupPhrase.ECHO_INVITE_TITLE)));
        leader.ifPresent(one -> blocks.add(new Block.People(List.of(one))));
        blocks.add(paragraph(GroupPhrase.ECHO_INVITE_WHAT));
        blocks.add(paragraph(GroupPhrase.ECHO_INVITE_PRIVATE));
        blocks.add(new Block.Note(phrases.say(GroupPhrase.ECHO_INVITE_STOP)));
        blocks.add(
                buttons(
                        Button.primary(
                                "echo:yes:" + code.signs(), phrases.say(GroupPhrase.ECHO_YES)),
                        Button.plain("echo:no", phrases.say(GroupPhrase.ECHO_NO))));
        return new Card(blocks);
    }

    /// The question to one of the team.
    ///
    /// @param round comes back with the answer, as does the team with the wish not to be asked
    public Card question(Optional<Someone> leader, String question, String round, String team) {
        List<Block> blocks = new ArrayList<>(List.of(heading(GroupPhrase.ECHO_QUESTION_TITLE)));
        leader.ifPresent(one -> blocks.add(new Block.People(List.of(one))));
        blocks.add(new Block.Paragraph(question));
        blocks.add(paragraph(GroupPhrase.ECHO_COMPARED));
        blocks.add(buttons(new EchoWords(phrases).answers(round)));
        blocks.add(new Block.Note(phrases.say(GroupPhrase.ECHO_QUESTION_PRIVATE)));
        blocks.add(buttons(stopping(team)));
        return new Card(blocks);
    }

    /// Somebody takes part, and how they stop.
    public Card part(Optional<Someone> leader, String team) {
        List<Block> blocks = new ArrayList<>(List.of(paragraph(GroupPhrase.ECHO_PART)));
        leader.ifPresent(one -> blocks.add(new Block.People(List.of(one))));
        blocks.add(buttons(stopping(team)));
        return new Card(blocks);
    }

    private Button stopping(String team) {
        return Button.plain("echo:stop:" + team, phrases.say(GroupPhrase.ECHO_STOP));
    }

    private Button asking(GroupPhrase label, GroupPhrase command) {
        return Button.asking(phrases.say(command), phrases.say(label));
    }

    private Block heading(GroupPhrase phrase) {
        return new Block.Heading(phrases.say(phrase));
    }

    private Block paragraph(GroupPhrase phrase) {
        return new Block.Paragraph(phrases.say(phrase));
    }
}
