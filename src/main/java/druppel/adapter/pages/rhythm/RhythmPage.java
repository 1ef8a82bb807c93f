package druppel.adapter.pages.rhythm;

import druppel.adapter.pages.frame.Frame;
import druppel.adapter.pages.frame.PageRequest;
import druppel.adapter.pages.frame.View;
import druppel.chat.ContentLibrary;
import druppel.chat.FilledForm;
import druppel.chat.RequestContext;
import druppel.dialog.Features;
import druppel.domain.calendar.Pause;
import druppel.domain.calendar.Region;
import druppel.domain.library.Catalogue;
import druppel.domain.library.Programme;
import druppel.feature.programme.ProgrammeButton;
import druppel.feature.programme.ProgrammeProgress;
import druppel.feature.settings.PauseButton;
import druppel.feature.settings.PauseForm;
import druppel.feature.settings.UpcomingDayOff;
import druppel.message.Block;
import druppel.message.Card;
import druppel.message.DateFormat;
import druppel.message.MemberTextKey;
import druppel.message.RhythmPageTextKey;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Arranges what the features know about a member's rhythm for the page. The fields of the settings are those of the
/// chat's form.
record RhythmPage(Features features, ZoneOptions zones, ContentLibrary library) {
    private static final int DAYS_OFF_SHOWN = 3;

    /// @param submitted the name of the form that was not accepted
    /// @param filled what was filled in there
    View view(PageRequest request, Optional<String> submitted, FilledForm filled) {
        RequestContext context = request.context();
        Card form = features.settings().show(context).form().orElseThrow();
        return View.of(
                Frame.Place.RHYTHM,
                "pages/rhythm/page.jte",
                new RhythmView(
                        context.nextNudge(),
                        fields(form),
                        form.buttons().getFirst().action(),
                        submitted,
                        filled,
                        zones(context),
                        regions(context),
                        pauses(request, submitted, filled),
                        programme(context)));
    }

    private static Map<String, Block> fields(Card form) {
        Map<String, Block> fields = new HashMap<>();
        for (Block block : form.blocks()) {
            if (block instanceof Block.Input input) {
                fields.put(input.name(), input);
            } else if (block instanceof Block.Choices choices) {
                fields.put(choices.name(), choices);
            }
        }
        return fields;
    }

    private RhythmView.Zones zones(RequestContext context) {
        Optional<ZoneId> zone = context.settings().zone();
        return new RhythmView.Zones(
                zones.of(context.texts(), zone), zone.map(ZoneId::getId).orElse(""), context.time(context.now()));
    }

    private static RhythmView.Regions regions(RequestContext context) {
        RegionOptions options = new RegionOptions(context);
        return new RhythmView.Regions(
                options.countries(),
                options.parts(),
                options.country().orElse(""),
                options.region().map(Region::code).orElse(""),
                UpcomingDayOff.of(context, DAYS_OFF_SHOWN).stream()
                        .map(day -> new RhythmView.DayOff(day.name(), day.days(context)))
                        .toList());
    }

    private static RhythmView.Pauses pauses(PageRequest request, Optional<String> submitted, FilledForm filled) {
        RequestContext context = request.context();
        boolean again = submitted.equals(Optional.of("pauses"));
        Optional<LocalDate> first = date(again ? value(filled, PauseForm.FIRST) : request.parameter(PauseForm.FIRST));
        Optional<LocalDate> last = date(again ? value(filled, PauseForm.LAST) : request.parameter(PauseForm.LAST));
        Optional<YearMonth> month = parsed(request.parameter("month"), YearMonth::parse);
        return new RhythmView.Pauses(
                context.settings().pauses().notOver(context.today()).stream()
                        .map(pause -> ending(context, pause))
                        .toList(),
                PauseCalendar.of(context, month, first, last),
                PauseButton.ADD.action().about(""),
                first.map(LocalDate::toString).orElse(""),
                last.map(LocalDate::toString).orElse(""));
    }

    private static RhythmView.Ending ending(RequestContext context, Pause pause) {
        String days = DateFormat.days(pause, context.today(), context.language());
        boolean running = pause.covers(context.today());
        return new RhythmView.Ending(
                DateFormat.sentence(pause, context.today(), context.language()),
                context.text(running ? MemberTextKey.PAUSE_END : MemberTextKey.PAUSE_CANCEL, "days", days),
                PauseButton.END.action().about(pause.from().toString()));
    }

    private static Optional<String> value(FilledForm filled, String name) {
        return Optional.ofNullable(filled.values().get(name));
    }

    private static Optional<LocalDate> date(Optional<String> given) {
        return parsed(given, LocalDate::parse);
    }

    private static <T> Optional<T> parsed(Optional<String> given, Function<String, T> parser) {
        try {
            return given.map(parser);
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }

    private RhythmView.Path programme(RequestContext context) {
        ProgrammeProgress progress = features.programmes().progress(context);
        Programme programme = progress.programme();
        return new RhythmView.Path(
                programme.name(context.language()),
                programme.about(context.language()),
                place(context, progress),
                next(context, progress),
                progress.done(),
                programme.length(),
                programme.single() ? List.of() : steps(context, progress),
                others(context, programme),
                practices(context, programme));
    }

    private String place(RequestContext context, ProgrammeProgress progress) {
        Map<String, ?> values = Map.of(
                "step", progress.step() + 1,
                "steps", progress.programme().steps().size(),
                "practice", name(context, progress.place().practice()),
                "day", progress.place().day(),
                "days", progress.place().days(),
                "done", progress.done() + 1,
                "length", progress.programme().length());
        return context.text(
                progress.programme().single() ? RhythmPageTextKey.RHYTHM_SINGLE_PLACE : RhythmPageTextKey.RHYTHM_PLACE,
                values);
    }

    private String next(RequestContext context, ProgrammeProgress progress) {
        String practice = progress.programme().steps().get(progress.nextStep()).practice();
        Map<String, ?> values = Map.of(
                "practice",
                name(context, practice),
                "again",
                progress.endsWithStep() ? "yes" : "no",
                "date",
                progress.nextStepOn().map(date -> context.date(date)).orElse(""));
        return context.text(
                progress.nextStepOn().isPresent()
                        ? RhythmPageTextKey.RHYTHM_NEXT_STEP
                        : RhythmPageTextKey.RHYTHM_NEXT_STEP_UNKNOWN,
                values);
    }

    private List<RhythmView.Step> steps(RequestContext context, ProgrammeProgress progress) {
        List<Programme.Step> steps = progress.programme().steps();
        return IntStream.range(0, steps.size())
                .mapToObj(at -> new RhythmView.Step(
                        name(context, steps.get(at).practice()), steps.get(at).days(), when(at, progress.step())))
                .toList();
    }

    private static RhythmView.When when(int step, int current) {
        if (step == current) {
            return RhythmView.When.NOW;
        }
        return step < current ? RhythmView.When.DONE : RhythmView.When.TO_COME;
    }

    private List<RhythmView.Other> others(RequestContext context, Programme followed) {
        return catalogue().programmes().values().stream()
                .filter(programme -> !programme.id().equals(followed.id()))
                .map(programme -> new RhythmView.Other(
                        programme.name(context.language()),
                        programme.about(context.language()),
                        ProgrammeButton.CHOOSE.action().about(programme.id())))
                .toList();
    }

    private List<Block.Option> practices(RequestContext context, Programme followed) {
        return catalogue().practices().values().stream()
                .filter(practice ->
                        !followed.single() || !followed.practiceAfter(0).equals(practice.id()))
                .map(practice -> new Block.Option(practice.id(), practice.name(context.language())))
                .toList();
    }

    private String name(RequestContext context, String practice) {
        return catalogue()
                .practice(practice)
                .map(known -> known.name(context.language()))
                .orElse(practice);
    }

    private Catalogue catalogue() {
        return library.catalogue();
    }
}
