package druppel.adapter.pages.rhythm;

import druppel.adapter.pages.frame.MemberPageServlet;
import druppel.adapter.pages.frame.PageRequest;
import druppel.adapter.pages.frame.PageServices;
import druppel.adapter.pages.frame.Submitted;
import druppel.adapter.pages.frame.View;
import druppel.chat.FilledForm;
import druppel.dialog.Features;
import druppel.feature.programme.ProgrammeButton;
import druppel.feature.settings.PauseButton;
import druppel.feature.settings.SettingsButton;
import druppel.web.UrlEncodedForm;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The page at `/me/rhythm`: when nudges come, days off and pauses, the language and the programme. Each form is one of
/// the chat's: the settings form with some of its fields, the form of a pause, or a button.
public final class RhythmPageServlet extends MemberPageServlet {
    /// The path of the page.
    public static final String PATH = "/me/rhythm";

    /// The field of the part of a country, which is sent with the country.
    public static final String PART = "part";

    /// The field with the practice to stay with.
    public static final String PRACTICE = "practice";

    private static final long serialVersionUID = 1;
    private static final String FIELD = "field.";
    private static final String DAYS = "days";
    private static final String HOLIDAYS = "holidays";
    private static final String TIMES = "times";
    private static final Set<String> FORMS =
            Set.of(TIMES, "zone", HOLIDAYS, "pauses", "language", "brave", "programme");

    private final transient RhythmPage page;

    public RhythmPageServlet(PageServices services, Features features) {
        super(services);
        page = new RhythmPage(features, new ZoneOptions(), services.library());
    }

    @Override
    protected Optional<View> get(PageRequest request) {
        return Optional.of(page.view(request, Optional.empty(), FilledForm.UNTOUCHED));
    }

    @Override
    protected Submitted post(PageRequest request, UrlEncodedForm form) {
        String action = form.first("action").orElse("");
        Optional<String> name = form.first("form").filter(FORMS::contains);
        if (name.isEmpty() || !isOwn(action)) {
            return new Submitted.Missing();
        }
        Map<String, String> values = values(form, name.get());
        String pressed = action.equals(ProgrammeButton.STAY.action().about(""))
                ? action + values.getOrDefault(PRACTICE, "")
                : action;
        Map<String, String> faults = services().actions().faults(request.user(), pressed, values);
        return faults.isEmpty()
                ? Submitted.to(PATH, services().actions().pressed(request.user(), Optional.empty(), pressed, values))
                : new Submitted.Refused(
                        page.view(request, name, new FilledForm(values, faults)).refused());
    }

    private static boolean isOwn(String action) {
        return Stream.of(
                        SettingsButton.SAVE,
                        PauseButton.ADD,
                        PauseButton.END,
                        ProgrammeButton.CHOOSE,
                        ProgrammeButton.STAY,
                        ProgrammeButton.RESTART)
                .anyMatch(button -> action.startsWith(button.action().about("")));
    }

    /// The fields of a form by name, several values joined by commas. Weekdays of which none is chosen are sent as
    /// none, and a part of the country that is chosen stands for the country.
    private static Map<String, String> values(UrlEncodedForm form, String name) {
        Map<String, String> values = new HashMap<>();
        form.fields().forEach((field, given) -> {
            if (field.startsWith(FIELD)) {
                values.put(field.substring(FIELD.length()), String.join(",", given));
            }
        });
        if (name.equals(TIMES)) {
            values.putIfAbsent(DAYS, "");
        }
        Optional.ofNullable(values.remove(PART))
                .filter(part -> part.startsWith(values.getOrDefault(HOLIDAYS, "-") + "-"))
                .ifPresent(part -> values.put(HOLIDAYS, part));
        return values;
    }
}
