package druppel.feature.programme;

import druppel.command.Keyword;
import druppel.domain.library.Practice;
import druppel.domain.library.Programme;
import druppel.message.AimTextKey;
import druppel.message.Block;
import druppel.message.Button;
import druppel.message.Card;
import druppel.message.DateFormat;
import druppel.message.MemberTextKey;
import druppel.message.TextKey;
import druppel.message.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Cards about the library's programmes and the one that a member follows.
public record ProgrammeCards(Texts texts) {

    /// The list of programmes, one per line, below a status or error line, with a button for each one that
    /// the member does not follow.
    ///
    /// @param begun whether the member is past the first day of their programme, so that it can be
    ///   restarted
    public Card all(String above, Collection<Programme> programmes, Programme followed, boolean begun) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(texts.say(MemberTextKey.PROGRAMME_TITLE)));
        blocks.add(new Block.Paragraph(above));
        programmes.forEach(programme -> blocks.add(new Block.Paragraph(line(programme))));
        blocks.add(new Block.Paragraph(texts.say(
                MemberTextKey.PROGRAMME_LINE,
                "name",
                texts.say(AimTextKey.PRACTICE_SINGLE),
                "about",
                texts.say(AimTextKey.PRACTICE_SINGLE_ABOUT))));
        List<Button> buttons = new ArrayList<>(others(programmes, followed));
        buttons.add(Keyword.PRACTICE.button(texts, AimTextKey.PRACTICE_SINGLE));
        if (begun) {
            buttons.add(ProgrammeButton.RESTART.plain("", texts.say(MemberTextKey.PROGRAMME_RESTART)));
        }
        if (!buttons.isEmpty()) {
            blocks.add(new Block.Buttons(buttons));
        }
        return new Card(blocks);
    }

    /// The list of practices below a status or error line, with a button to stay with each that the member does not
    /// stay with already.
    Card practices(String above, Collection<Practice> practices, Programme followed) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(texts.say(AimTextKey.PRACTICE_TITLE)));
        blocks.add(new Block.Paragraph(above));
        blocks.add(new Block.Paragraph(texts.say(AimTextKey.PRACTICE_HOW)));
        practices.stream()
                .filter(practice ->
                        !followed.single() || !followed.practiceAfter(0).equals(practice.id()))
                .forEach(practice -> blocks.add(item(practice)));
        return new Card(blocks);
    }

    private Block item(Practice practice) {
        return new Block.Item(
                practice.aim(texts.language()),
                ProgrammeButton.STAY.plain(practice.id(), practice.name(texts.language())));
    }

    /// The card with the way back to the programme that was followed before.
    ///
    /// @param nudgeDays the number of its nudge days that are completed
    Card withWayBack(Card card, Programme before, int nudgeDays) {
        Block how = new Block.Note(texts.say(AimTextKey.PRACTICE_BACK, "programme", name(before)));
        Button back = ProgrammeButton.RETURN.plain(
                before.id() + "@" + nudgeDays, texts.say(AimTextKey.PRACTICE_BACK_TO, "programme", name(before)));
        return card.and(how, Block.buttons(back));
    }

    private List<Button> others(Collection<Programme> programmes, Programme followed) {
        return programmes.stream()
                .filter(programme -> !programme.id().equals(followed.id()))
                .map(this::button)
                .toList();
    }

    /// Review of a finished programme, shown once, above the nudge with which it starts again.
    ///
    /// @param days the number of days on which they practised
    /// @param most the practice that they did most
    /// @param other another programme to follow
    public List<Block> finished(
            Programme programme, LocalDate since, int days, Optional<Practice> most, Optional<Programme> other) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Note(texts.say(MemberTextKey.PROGRAMME_AGAIN, "name", name(programme))));
        blocks.add(new Block.Paragraph(lookBack(since, days, most)));
        other.ifPresent(next -> {
            blocks.add(new Block.Paragraph(said(MemberTextKey.PROGRAMME_NEXT, next)));
            String follow = texts.say(MemberTextKey.PROGRAMME_FOLLOW, "name", name(next));
            blocks.add(new Block.Buttons(List.of(ProgrammeButton.FOLLOW.plain(next.id(), follow))));
        });
        return blocks;
    }

    private String lookBack(LocalDate since, int days, Optional<Practice> most) {
        String date = DateFormat.date(since, texts.language());
        String said = texts.say(MemberTextKey.PROGRAMME_LOOK_BACK, "days", days, "date", date);
        return most.map(practice -> practice.name(texts.language()))
                .map(name -> said + " " + texts.say(MemberTextKey.PROGRAMME_MOST, "practice", name))
                .orElse(said);
    }

    /// The programme as a field of the settings form.
    public Block choice(Collection<Programme> programmes, Programme followed) {
        List<Block.Option> options = programmes.stream()
                .map(programme -> new Block.Option(programme.id(), name(programme)))
                .toList();
        return new Block.Choices(
                "programme", texts.say(MemberTextKey.SETTINGS_PROGRAMME), false, options, Set.of(followed.id()));
    }

    /// The place in the programme after this number of nudge days, in words.
    public String place(TextKey key, Programme programme, int nudgeDays) {
        Map<String, ?> values = Map.of(
                "name",
                name(programme),
                "day",
                Math.floorMod(nudgeDays, programme.length()) + 1,
                "days",
                programme.length());
        return texts.say(key, values);
    }

    private String line(Programme programme) {
        return said(MemberTextKey.PROGRAMME_LINE, programme);
    }

    private String said(TextKey key, Programme programme) {
        return texts.say(key, "name", name(programme), "about", programme.about(texts.language()));
    }

    private Button button(Programme programme) {
        return ProgrammeButton.CHOOSE.plain(programme.id(), name(programme));
    }

    private String name(Programme programme) {
        return programme.name(texts.language());
    }
}
