package druppel.feature.teamfeedback;

import static druppel.message.Block.buttons;

import druppel.domain.anonymity.RoundedShare;
import druppel.domain.anonymity.SurveyTally;
import druppel.domain.member.LinkCode;
import druppel.message.Block;
import druppel.message.Block.Someone;
import druppel.message.Button;
import druppel.message.Card;
import druppel.message.GroupTextKey;
import druppel.message.TextKey;
import druppel.message.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Cards of anonymous team surveys.
public record TeamSurveyCards(Texts texts) {

    /// The question of a survey and its result.
    ///
    /// @param question empty if the library no longer has it
    public record SurveyResult(Optional<String> question, SurveyTally tally) {}

    /// The status of a leader's survey.
    ///
    /// @param enough whether five or more people took part when the team was last due to be asked; empty
    ///   before the first time
    /// @param next what happens next and when, in a sentence
    /// @param newest the latest result
    public record Status(
            Optional<LinkCode> code, Optional<Boolean> enough, String next, Optional<SurveyResult> newest) {}

    /// The explanation of team surveys, for members without one.
    public Card introduction() {
        return Card.of(
                heading(GroupTextKey.ECHO_TITLE),
                paragraph(GroupTextKey.ECHO_WHAT),
                new Block.Note(texts.say(GroupTextKey.ECHO_HOW)),
                buttons(asking(GroupTextKey.ECHO_BEGIN, GroupTextKey.ECHO_COMMAND_ON)));
    }

    /// The status, with the text to forward to the team.
    public Card status(Status standing) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(heading(GroupTextKey.ECHO_TITLE));
        blocks.add(paragraph(GroupTextKey.ECHO_PASS_ON));
        blocks.add(standing.code()
                .<Block>map(code -> new Block.Quote(invitationText(code)))
                .orElseGet(() -> paragraph(GroupTextKey.ECHO_CODE_UNREADABLE)));
        standing.enough()
                .ifPresent(enough ->
                        blocks.add(paragraph(enough ? GroupTextKey.ECHO_ENOUGH : GroupTextKey.ECHO_NOT_ENOUGH)));
        blocks.add(new Block.Paragraph(standing.next()));
        standing.newest().ifPresent(echo -> blocks.addAll(newest(echo)));
        blocks.add(new Block.Note(texts.say(GroupTextKey.ECHO_HOW)));
        blocks.add(buttons(
                Button.plain(TeamSurveyButton.RENEW.action().name(), texts.say(GroupTextKey.ECHO_NEW_CODE)),
                asking(GroupTextKey.ECHO_END, GroupTextKey.ECHO_COMMAND_OFF)));
        return new Card(blocks);
    }

    /// The result, for the leader who asked.
    public Card result(SurveyResult echo) {
        List<Block> blocks = new ArrayList<>(List.of(heading(GroupTextKey.ECHO_RESULT_TITLE)));
        blocks.addAll(answers(echo));
        blocks.add(new Block.Note(texts.say(GroupTextKey.ECHO_HINT)));
        return new Card(blocks);
    }

    private List<Block> newest(SurveyResult echo) {
        List<Block> blocks = new ArrayList<>(List.of(paragraph(GroupTextKey.ECHO_NEWEST)));
        blocks.addAll(answers(echo));
        return blocks;
    }

    private List<Block> answers(SurveyResult echo) {
        List<Block> blocks = new ArrayList<>();
        echo.question().map(Block.Quote::new).ifPresent(blocks::add);
        if (echo.tally().isEnough()) {
            blocks.add(shares(echo.tally()));
            int atLeast = echo.tally().atLeast();
            blocks.add(new Block.Note(texts.say(GroupTextKey.ECHO_ANSWERED, "number", atLeast)));
        } else {
            blocks.add(paragraph(GroupTextKey.ECHO_FEW));
        }
        return blocks;
    }

    private String invitationText(LinkCode code) {
        return texts.say(GroupTextKey.ECHO_PASSED_ON, "code", code.formatted());
    }

    /// Asks a member whether to take part.
    ///
    /// @param leader the leader, if they are in the same workspace
    public Card invitation(Optional<Someone> leader, LinkCode code) {
        List<Block> blocks = new ArrayList<>(List.of(heading(GroupTextKey.ECHO_INVITE_TITLE)));
        leader.ifPresent(one -> blocks.add(new Block.People(List.of(one))));
        blocks.add(paragraph(GroupTextKey.ECHO_INVITE_WHAT));
        blocks.add(paragraph(GroupTextKey.ECHO_INVITE_PRIVATE));
        blocks.add(new Block.Note(texts.say(GroupTextKey.ECHO_INVITE_STOP)));
        blocks.add(buttons(
                TeamSurveyButton.YES.primary(code.signs(), texts.say(GroupTextKey.ECHO_YES)),
                Button.plain(TeamSurveyButton.NO.action().name(), texts.say(GroupTextKey.ECHO_NO))));
        return new Card(blocks);
    }

    /// The survey question to a member of the team.
    ///
    /// @param round the survey round, for the answer's button
    /// @param team the team, for the button that leaves it
    public Card question(Optional<Someone> leader, String question, String round, String team) {
        List<Block> blocks = new ArrayList<>(List.of(heading(GroupTextKey.ECHO_QUESTION_TITLE)));
        leader.ifPresent(one -> blocks.add(new Block.People(List.of(one))));
        blocks.add(new Block.Paragraph(question));
        blocks.add(paragraph(GroupTextKey.ECHO_COMPARED));
        blocks.add(buttons(answers(round)));
        blocks.add(new Block.Note(texts.say(GroupTextKey.ECHO_QUESTION_PRIVATE)));
        blocks.add(buttons(leaveButton(team)));
        return new Card(blocks);
    }

    /// Confirms that a member takes part, and explains how to stop.
    public Card participation(Optional<Someone> leader, String team) {
        List<Block> blocks = new ArrayList<>(List.of(paragraph(GroupTextKey.ECHO_PART)));
        leader.ifPresent(one -> blocks.add(new Block.People(List.of(one))));
        blocks.add(buttons(leaveButton(team)));
        return new Card(blocks);
    }

    private Button leaveButton(String team) {
        return TeamSurveyButton.STOP.plain(team, texts.say(GroupTextKey.ECHO_STOP));
    }

    private Button asking(TextKey label, TextKey command) {
        return Button.asking(texts.say(command), texts.say(label));
    }

    private Block heading(TextKey phrase) {
        return new Block.Heading(texts.say(phrase));
    }

    private Block paragraph(TextKey phrase) {
        return new Block.Paragraph(texts.say(phrase));
    }

    private Button[] answers(String round) {
        return Arrays.stream(SurveyTally.Answer.values())
                .map(answer -> button(answer).plain(round, texts.say(label(answer))))
                .toArray(Button[]::new);
    }

    private Block shares(SurveyTally tally) {
        return new Block.Facts(Arrays.stream(SurveyTally.Answer.values())
                .map(answer -> new Block.Fact(texts.say(label(answer)), words(tally.share(answer))))
                .toList());
    }

    private static TeamSurveyButton button(SurveyTally.Answer answer) {
        return switch (answer) {
            case MORE -> TeamSurveyButton.MORE;
            case SAME -> TeamSurveyButton.SAME;
            case LESS -> TeamSurveyButton.LESS;
        };
    }

    /// The label of an answer.
    public static TextKey label(SurveyTally.Answer answer) {
        return switch (answer) {
            case MORE -> GroupTextKey.ECHO_MORE;
            case SAME -> GroupTextKey.ECHO_SAME;
            case LESS -> GroupTextKey.ECHO_LESS;
        };
    }

    /// The share of an answer, in words.
    public String words(RoundedShare roundedShare) {
        return texts.say(
                switch (roundedShare) {
                    case NEARLY_ALL -> GroupTextKey.ECHO_NEARLY_ALL;
                    case MOST -> GroupTextKey.ECHO_MOST;
                    case ABOUT_HALF -> GroupTextKey.ECHO_ABOUT_HALF;
                    case SOME -> GroupTextKey.ECHO_SOME;
                    case HARDLY_ANYONE -> GroupTextKey.ECHO_HARDLY_ANYONE;
                });
    }
}
