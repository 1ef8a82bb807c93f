package druppel.core.talk;

import druppel.domain.calendar.Quarter;
import druppel.domain.library.ReflectionsByPractice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The harvest as a Markdown file: every word of it, by practice.
public record HarvestFile(Phrases phrases, ReflectionsByPractice reflectionsByPractice, Optional<Quarter> quarter) {

    public String name() {
        return name(phrases, quarter);
    }

    /// What the file is called; a quarter's name is part of it.
    static String name(Phrases phrases, Optional<Quarter> quarter) {
        String harvest = phrases.say(Phrase.HARVEST_FILE);
        return "druppel-" + harvest + quarter.map(one -> "-" + one.id()).orElse("") + ".md";
    }

    public String text() {
        List<String> parts = new ArrayList<>();
        HarvestCards words = new HarvestCards(phrases);
        parts.add("# " + Markdown.line(words.title(quarter)));
        parts.add(Markdown.line(phrases.say(Phrase.HARVEST_COUNT, "count", reflectionsByPractice.count())));
        for (ReflectionsByPractice.Sheaf sheaf : reflectionsByPractice.sheaves()) {
            parts.add("## " + Markdown.line(words.name(sheaf)));
            sheaf.words().forEach(written -> parts.addAll(written(written)));
        }
        return String.join("\n\n", parts) + "\n";
    }

    private List<String> written(ReflectionsByPractice.Words words) {
        String date = Spoken.date(words.date(), phrases.language()) + " " + words.date().getYear();
        return List.of("**" + date + "**", Markdown.quote(words.text()));
    }
}
