package druppel.adapter.pages.admin;

import druppel.adapter.pages.frame.PageRequest;
import druppel.adapter.pages.frame.PageServices;
import druppel.adapter.pages.frame.View;
import druppel.chat.RequestContext;
import druppel.feature.admin.AdminCommands;
import druppel.feature.admin.AdminLog;
import druppel.message.AdminPageTextKey;
import druppel.message.DateFormat;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/// The page at `/admin/log`: what admins did, newest first.
public final class AdminLogServlet extends AdminServlet {
    /// The path of the page.
    public static final String PATH = "/admin/log";

    private static final long serialVersionUID = 1;

    private final transient AdminCommands admins;

    public AdminLogServlet(PageServices services, AdminCommands admins) {
        super(services);
        this.admins = admins;
    }

    /// View model of the log.
    ///
    /// @param newer the address of the page with newer acts
    public record LogView(List<Line> lines, Optional<String> newer, Optional<String> older) {
        public LogView {
            lines = List.copyOf(lines);
        }
    }

    /// One act.
    public record Line(String when, String who, String what) {}

    @Override
    View page(PageRequest request, RequestContext context) {
        int number = number(request);
        AdminLog.Page page = admins.log(context, number);
        LogView view = new LogView(
                page.entries().stream()
                        .map(entry -> new Line(when(context, entry.at()), entry.who(), entry.what()))
                        .toList(),
                number > 0 ? Optional.of(PATH + "?page=" + (number - 1)) : Optional.empty(),
                page.more() ? Optional.of(PATH + "?page=" + (number + 1)) : Optional.empty());
        return view(AdminPageTextKey.ADMIN_LOG_TITLE, "pages/admin/log.jte", view);
    }

    private static String when(RequestContext context, ZonedDateTime at) {
        return DateFormat.dayAndMonth(at.toLocalDate(), context.language()) + " " + at.getYear() + ", "
                + DateFormat.time(at.toLocalTime());
    }
}
