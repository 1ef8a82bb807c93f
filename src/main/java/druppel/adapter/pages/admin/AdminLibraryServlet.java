package druppel.adapter.pages.admin;

import druppel.adapter.pages.frame.PageRequest;
import druppel.adapter.pages.frame.PageServices;
import druppel.adapter.pages.frame.View;
import druppel.chat.RequestContext;
import druppel.domain.anonymity.NudgeResponseCounts;
import druppel.feature.admin.AdminCommands;
import druppel.feature.library.NudgeReport;
import druppel.message.AdminPageTextKey;
import druppel.message.Card;
import druppel.message.DateFormat;
import java.util.List;
import java.util.Optional;

/// The page at `/admin/library`: how people answer each nudge, and what they say about those that were not for them.
public final class AdminLibraryServlet extends AdminServlet {
    /// The path of the page.
    public static final String PATH = "/admin/library";

    private static final long serialVersionUID = 1;

    private final transient AdminCommands admins;

    public AdminLibraryServlet(PageServices services, AdminCommands admins) {
        super(services);
        this.admins = admins;
    }

    /// View model of the page.
    ///
    /// @param about the people and dates that are counted
    /// @param few how many nudges have no figures
    /// @param feedback a page of what people say
    public record LibraryView(
            String about, List<Row> rows, String few, Card feedback, Optional<String> newer, Optional<String> older) {
        public LibraryView {
            rows = List.copyOf(rows);
        }
    }

    /// One nudge, by its text, or its id if the library no longer has it.
    public record Row(String nudge, List<String> figures) {
        public Row {
            figures = List.copyOf(figures);
        }
    }

    @Override
    View page(PageRequest request, RequestContext context) {
        NudgeReport report = admins.report(context);
        int number = number(request);
        Card feedback = admins.feedback(context, number).cards().getFirst();
        boolean more =
                feedback.buttons().stream().anyMatch(button -> button.action().startsWith("challenges:"));
        LibraryView view = new LibraryView(
                context.text(
                        AdminPageTextKey.ADMIN_REPORT_WHAT, "date", DateFormat.date(report.upTo(), context.language())),
                report.shown().stream().map(counts -> row(context, counts)).toList(),
                context.text(AdminPageTextKey.ADMIN_REPORT_FEW, "count", report.few()),
                withoutButtons(feedback),
                number > 0 ? Optional.of(PATH + "?page=" + (number - 1)) : Optional.empty(),
                more ? Optional.of(PATH + "?page=" + (number + 1)) : Optional.empty());
        return view(AdminPageTextKey.ADMIN_LIBRARY_TITLE, "pages/admin/library.jte", view);
    }

    private Row row(RequestContext context, NudgeResponseCounts counts) {
        return new Row(
                services()
                        .library()
                        .catalogue()
                        .nudge(counts.nudge())
                        .map(nudge -> nudge.in(context.language()).nudge())
                        .orElse(counts.nudge()),
                counts.shown().stream()
                        .map(count -> HealthView.figure(context, count))
                        .toList());
    }
}
