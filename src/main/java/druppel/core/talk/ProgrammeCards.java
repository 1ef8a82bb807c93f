package druppel.core.talk;

import druppel.core.practice.Programme;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The cards about the programmes of the library and the one a member follows.
public record ProgrammeCards(Phrases phrases) {

    /// What there is, a line each, under a line that says where the member is or what went wrong; a
    /// button for each that they do not follow.
    public Card all(String above, Collection<Programme> programmes, Programme followed) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(phrases.say(Phrase.PROGRAMME_TITLE)));
        blocks.add(new Block.Paragraph(above));
        programmes.forEach(programme -> blocks.add(new Block.Paragraph(line(programme))));
        List<Button> others =
                programmes.stream()
                        .filter(programme -> !programme.id().equals(followed.id()))
                        .map(this::button)
                        .toList();
        if (!others.isEmpty()) {
            blocks.add(new Block.Buttons(others));
        }
        return new Card(blocks);
    }

    /// The same as a field of the settings.
    public Block choice(Collection<Programme> programmes, Programme followed) {
        List<Block.Option> options =
                programmes.stream()
                        .map(programme -> new Block.Option(programme.id(), name(programme)))
                        .toList();
        return new Block.Choices(
                "programme",
                phrases.say(Phrase.SETTINGS_PROGRAMME),
                false,
                options,
                Set.of(followed.id()));
    }

    /// Where somebody is who has so many nudge days behind them.
    public String place(Phrase phrase, Programme programme, int nudgeDays) {
        Map<String, ?> values =
                Map.of(
                        "name",
                        name(programme),
                        "day",
                        Math.floorMod(nudgeDays, programme.length()) + 1,
                        "days",
                        programme.length());
        return phrases.say(phrase, values);
    }

    private String line(Programme programme) {
        return phrases.say(
                Phrase.PROGRAMME_LINE,
                "name",
                name(programme),
                "about",
                programme.about(phrases.language()));
    }

    private Button button(Programme programme) {
        return Button.plain("programme:" + programme.id(), name(programme));
    }

    private String name(Programme programme) {
        return programme.name(phrases.language());
    }
}
