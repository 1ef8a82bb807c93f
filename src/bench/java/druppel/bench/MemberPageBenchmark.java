package druppel.bench;

import com.sun.management.OperatingSystemMXBean;
import druppel.adapter.pages.PageServer;
import druppel.testing.MemberHistory;
import druppel.testing.TestApplication;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What the page of a member with two years of history costs: the time of a request over HTTP, one after another, the
/// processor time of server and client together, and the bytes of the answer over the wire.
final class MemberPageBenchmark implements Part {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-30");
    private static final int DAYS = 730;
    private static final int WARM_UP = 200;
    private static final int REQUESTS = 100;
    private static final double KB = 1_000;

    @Override
    public void measure(Workshop shop) throws Exception {
        try (TestApplication application = TestApplication.at(Files.createTempDirectory("page"), TODAY + "T08:00");
                PageServer pages = new PageServer(application);
                HttpClient client = HttpClient.newHttpClient()) {
            application.says(TestApplication.ANNA, "start");
            new MemberHistory(
                            application.store,
                            application.library.catalogue(),
                            application.member(TestApplication.ANNA).id())
                    .write(TODAY.minusDays(DAYS), TODAY);
            HttpRequest request = HttpRequest.newBuilder(URI.create(pages.address("/me?day=2026-11-27")))
                    .header("Cookie", pages.visitor(TestApplication.ANNA).cookie())
                    .header("Accept-Encoding", "gzip")
                    .build();
            measure(shop, client, request);
        }
    }

    private static void measure(Workshop shop, HttpClient client, HttpRequest request) throws Exception {
        times(client, request, WARM_UP);
        List<Double> medians = new ArrayList<>();
        List<Double> processor = new ArrayList<>();
        for (int round = 0; round < shop.rounds(); round++) {
            long before = processorTime();
            medians.add(Figures.median(times(client, request, REQUESTS)));
            processor.add((processorTime() - before) / 1e6 / REQUESTS);
        }
        HttpResponse<byte[]> page = send(client, request);
        String how = page.headers().firstValue("Content-Encoding").orElse("not compressed");
        add(shop, "a request", "ms", medians, Goal.atMost(60), "");
        add(shop, "its processor time, with that of the client", "ms", processor, Goal.none(), "");
        add(shop, "its answer over the wire", "KB", List.of(page.body().length / KB), Goal.atMost(100), how);
    }

    private static void add(Workshop shop, String what, String unit, List<Double> figures, Goal goal, String note) {
        shop.table().add(new Row("me", what, "", unit, figures, List.of(), goal, note));
    }

    private static List<Double> times(HttpClient client, HttpRequest request, int many) throws Exception {
        List<Double> times = new ArrayList<>();
        for (int time = 0; time < many; time++) {
            long start = System.nanoTime();
            send(client, request);
            times.add((System.nanoTime() - start) / 1e6);
        }
        return times;
    }

    /// Nanoseconds of all threads of this process.
    private static long processorTime() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static HttpResponse<byte[]> send(HttpClient client, HttpRequest request)
            throws IOException, InterruptedException {
        HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IllegalStateException("/me answered " + response.statusCode());
        }
        return response;
    }
}
