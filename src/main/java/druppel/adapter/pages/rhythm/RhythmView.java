package druppel.adapter.pages.rhythm;

import druppel.chat.FilledForm;
import druppel.message.Block;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// View model of the page about a member's rhythm.
///
/// @param next when the next nudge comes, in a sentence
/// @param settings the fields of the settings form, by name
/// @param save the action that saves fields of it
/// @param submitted the name of the form that was not accepted
/// @param filled what was filled in there
public record RhythmView(
        String next,
        Map<String, Block> settings,
        String save,
        Optional<String> submitted,
        FilledForm filled,
        Zones zones,
        Regions regions,
        Pauses pauses,
        Path programme) {
    public RhythmView {
        settings = Map.copyOf(settings);
    }

    /// Field of the settings form.
    public Block.Input input(String name) {
        return (Block.Input) field(name);
    }

    /// Field of the settings form with options.
    public Block.Choices choices(String name) {
        return (Block.Choices) field(name);
    }

    private Block field(String name) {
        return Optional.ofNullable(settings.get(name)).orElseThrow();
    }

    /// What was filled in to a form.
    public FilledForm filled(String form) {
        return submitted.equals(Optional.of(form)) ? filled : FilledForm.UNTOUCHED;
    }

    /// Time zones to choose from.
    ///
    /// @param chosen the id of the present one; blank while it is unknown
    /// @param now the local time
    public record Zones(List<OptionGroup> groups, String chosen, String now) {
        public Zones {
            groups = List.copyOf(groups);
        }
    }

    /// Regions whose holidays can be days off.
    ///
    /// @param country the code of the present country; blank if there is none
    /// @param part the code of the present part of it; blank for the whole of it
    /// @param next the next days off
    public record Regions(
            List<Block.Option> countries, List<Block.Option> parts, String country, String part, List<DayOff> next) {
        public Regions {
            countries = List.copyOf(countries);
            parts = List.copyOf(parts);
            next = List.copyOf(next);
        }
    }

    /// Day off to come, with its days in words.
    public record DayOff(String name, String days) {}

    /// The pauses that are not over, and the calendar for another one.
    ///
    /// @param add the action of the form
    /// @param first the first day off in the form
    /// @param last the last one
    public record Pauses(List<Ending> pauses, PauseCalendar calendar, String add, String first, String last) {
        public Pauses {
            pauses = List.copyOf(pauses);
        }
    }

    /// A pause in words, with the button that ends it.
    public record Ending(String days, String label, String action) {}

    /// The member's way through the programme.
    ///
    /// @param place where they are, in a sentence
    /// @param next what comes after this step, in a sentence
    /// @param done number of nudge days that are completed
    /// @param length number of nudge days of the whole programme
    /// @param steps the practices in order; empty for a single one
    /// @param others the other programmes
    /// @param practices the practices to stay with
    public record Path(
            String name,
            String about,
            String place,
            String next,
            int done,
            int length,
            List<Step> steps,
            List<Other> others,
            List<Block.Option> practices) {
        public Path {
            steps = List.copyOf(steps);
            others = List.copyOf(others);
            practices = List.copyOf(practices);
        }

        public boolean begun() {
            return done > 0;
        }
    }

    /// A step of the programme.
    public record Step(String practice, int days, When when) {}

    /// Where a step lies.
    public enum When {
        DONE("over"),
        NOW("now"),
        TO_COME("ahead");

        private final String css;

        When(String css) {
            this.css = css;
        }

        /// The class of the style sheet.
        public String css() {
            return css;
        }
    }

    /// Another programme, with the action that follows it.
    public record Other(String name, String about, String action) {}
}
