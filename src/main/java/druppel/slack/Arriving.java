package druppel.slack;

import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import druppel.domain.install.Installation;
import druppel.domain.member.Workspace;
import druppel.persistence.UnitOfWork;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// `GET /slack/oauth_redirect`: where Slack sends the browser back to, with a code to hand in for
/// tokens, or with a no.
final class Arriving extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(Arriving.class);
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,500}");
    private static final Predicate<String> WORD =
            Pattern.compile("[a-z_]{1,80}").asMatchPredicate();

    private final transient Exchange exchange;
    private final transient UnitOfWork store;
    private final transient PassCookie cookie;
    private final transient InstallPages pages;
    private final transient InstantSource clock;
    private final transient Consumer<Workspace> installed;

    Arriving(
            Exchange exchange,
            UnitOfWork store,
            PassCookie cookie,
            InstallPages pages,
            InstantSource clock,
            Consumer<Workspace> installed) {
        this.exchange = exchange;
        this.store = store;
        this.cookie = cookie;
        this.pages = pages;
        this.clock = clock;
        this.installed = installed;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        InstallEnd end = end(request);
        cookie.take(response);
        pages.show(end, request, response);
    }

    private InstallEnd end(HttpServletRequest request) {
        Optional<Form> query = Optional.ofNullable(request.getQueryString()).flatMap(Form::read);
        Optional<String> error = query.flatMap(form -> form.field("error"));
        if (error.filter("access_denied"::equals).isPresent()) {
            return InstallEnd.DECLINED;
        }
        Optional<String> state = query.flatMap(form -> form.field("state"));
        return state.flatMap(carried -> cookie.of(request).flatMap(kept -> Pass.of(carried, kept)))
                .map(pass -> end(pass, error, query.flatMap(form -> form.field("code"))))
                .orElse(InstallEnd.UNEXPECTED);
    }

    private InstallEnd end(Pass pass, Optional<String> error, Optional<String> code) {
        Optional<Boolean> expected = written(() -> expected(pass));
        if (expected.isEmpty()) {
            return InstallEnd.AWAY;
        }
        if (!expected.get()) {
            return InstallEnd.UNEXPECTED;
        }
        return code.filter(CODE.asMatchPredicate())
                .map(this::handIn)
                .orElseGet(() -> told(InstallEnd.REFUSED, error.filter(WORD).orElse("no_code")));
    }

    private boolean expected(Pass pass) {
        return store.write(rows -> rows.visits().end(pass.digest(), clock.instant()));
    }

    private InstallEnd handIn(String code) {
        return switch (exchange.code(code)) {
            case Exchanged.Granted(OAuthV2AccessResponse answer) ->
                    new GrantReader(answer, clock.instant())
                            .installation()
                            .map(this::keep)
                            .orElseGet(() -> told(InstallEnd.REFUSED, "answer_without_token"));
            case Exchanged.Refused(String why) -> told(InstallEnd.REFUSED, why);
            case Exchanged.Silent(String why) -> told(InstallEnd.SILENT, why);
        };
    }

    private InstallEnd keep(Installation installation) {
        Workspace workspace = installation.workspace();
        return written(() ->
                        store.write(rows -> {
                            rows.installations().put(installation);
                            return workspace;
                        }))
                .map(this::followed)
                .orElse(InstallEnd.AWAY);
    }

    /// What follows from it may fail; installed it is all the same.
    private InstallEnd followed(Workspace workspace) {
        try {
            installed.accept(workspace);
        } catch (RuntimeException failure) {
            LOG.atError()
                    .addKeyValue("workspace", workspace.key())
                    .addKeyValue("failure", failure.getClass().getSimpleName())
                    .log("An installation is kept, but what follows from it failed; install again");
        }
        return InstallEnd.INSTALLED;
    }

    private static <T> Optional<T> written(Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (RuntimeException failure) {
            LOG.atError()
                    .addKeyValue("failure", failure.getClass().getSimpleName())
                    .log("An installation was not kept: the rows cannot be written");
            return Optional.empty();
        }
    }

    private static InstallEnd told(InstallEnd end, String why) {
        LOG.atWarn()
                .addKeyValue("why", why)
                .log("Slack gave no token for an installation; it is to be tried again");
        return end;
    }
}
