package druppel.adapter.server;

import druppel.web.PlainLine;
import druppel.web.Refusal;
import druppel.web.RequestBody;
import druppel.web.Route;
import druppel.web.StrictJson;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Control endpoint `/control/<command>`: runs commands of the command line for the process that owns the database.
/// Takes and gives a JSON object of texts.
///
/// It answers programs on this machine alone, which present the token of the control file. Whatever a browser or a
/// proxy sends is refused, and any host name but `localhost`: a name may be made to lead here.
public final class ControlEndpoint extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String PATH = "/control/";
    private static final String BEARER = "Bearer ";
    private static final int MOST_BYTES = 16 * 1024;
    private static final List<String> OF_PROXIES_AND_BROWSERS = List.of(
            "Forwarded",
            "Via",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Proto",
            "X-Real-IP",
            "Origin",
            "Referer",
            "Cookie",
            "Sec-Fetch-Site");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final transient Map<String, UnaryOperator<Map<String, String>>> commands;
    private final transient Predicate<String> token;

    private ControlEndpoint(Map<String, UnaryOperator<Map<String, String>>> commands, Predicate<String> token) {
        this.commands = Map.copyOf(commands);
        this.token = token;
    }

    /// Creates the route.
    ///
    /// @param commands what each command does, by its name
    /// @param token whether this is the token; compares in constant time
    public static Route route(Map<String, UnaryOperator<Map<String, String>>> commands, Predicate<String> token) {
        return Route.forPrograms(PATH + "*", new ControlEndpoint(commands, token));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<UnaryOperator<Map<String, String>>> command = Optional.ofNullable(request.getPathInfo())
                .map(path -> path.substring(1))
                .map(commands::get);
        if (!isFromHere(request) || !isAuthorized(request)) {
            refuse(response, Refusal.FORBIDDEN.status());
        } else if (command.isEmpty()) {
            refuse(response, HttpServletResponse.SC_NOT_FOUND);
        } else {
            run(command.get(), request, response);
        }
    }

    private static void run(
            UnaryOperator<Map<String, String>> command, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<JsonNode> fields = RequestBody.read(request, MOST_BYTES).flatMap(StrictJson::object);
        if (fields.isEmpty()) {
            refuse(response, HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        Map<String, String> answer = command.apply(texts(fields.get()));
        response.setContentType("application/json;charset=utf-8");
        response.getOutputStream().write(JSON.writeValueAsString(answer).getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> texts(JsonNode fields) {
        Map<String, String> texts = new HashMap<>();
        fields.properties()
                .forEach(field -> texts.put(field.getKey(), field.getValue().asString()));
        return texts;
    }

    private static boolean isFromHere(HttpServletRequest request) {
        return OF_PROXIES_AND_BROWSERS.stream().noneMatch(name -> request.getHeader(name) != null)
                && Stream.of(request.getRemoteAddr(), request.getServerName())
                        .allMatch(address -> isHere(address, request.getLocalAddr()));
    }

    /// A server that listens on one address of this machine is called from that address too.
    private static boolean isHere(String address, String own) {
        if (address.equals("localhost")) {
            return true;
        }
        try {
            InetAddress literal = InetAddress.ofLiteral(address.replaceAll("[\\[\\]]", ""));
            return literal.isLoopbackAddress() || literal.equals(InetAddress.ofLiteral(own));
        } catch (IllegalArgumentException name) {
            return false;
        }
    }

    private boolean isAuthorized(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .filter(header -> header.startsWith(BEARER))
                .map(header -> header.substring(BEARER.length()))
                .filter(token)
                .isPresent();
    }

    private static void refuse(HttpServletResponse response, int status) throws IOException {
        new PlainLine(status, "For the command line of this server alone.").write(response);
    }
}
