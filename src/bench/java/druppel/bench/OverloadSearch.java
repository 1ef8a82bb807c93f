package druppel.bench;

import druppel.store.Database;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/// A signed `/tip` over HTTP, stored before it is acknowledged, at 16 connections; beside a bare
/// servlet that checks the signature and inserts the same row. A round has as many requests as there
/// are members: in shorter ones the compiler of the JVM is what is measured.
///
/// Two doors of ours: one answers in full (a tip is chosen, noted as seen, sent to the response
/// address, and the event marked done) and one has nothing to say, and only marks it done.
final class OverloadSearch implements Part {
    private static final int WORD_OF_RATE = 0;
    private static final int WORD_OF_P99 = 2;

    private record Answers(Measure.Sample rate, List<Double> p99) {}

    @Override
    public void measure(Workshop shop) throws Exception {
        int requests = shop.members();
        Child slack = shop.keep(Child.start(StandIn.class));
        URI api = URI.create("http://127.0.0.1:" + slack.line() + "/api/");
        String responses = api.resolve("/response").toString();
        Child load = shop.keep(Child.start(Load.class));
        String answered = shop.sqlite("answered");
        String listened = shop.sqlite("listened");
        String bare = shop.sqlite("bare");
        Door answering = shop.keep(Door.answering(shop, answered, api));
        Door listening = shop.keep(Door.listening(shop, listened, api));
        Database.open(bare, shop.keyset()).close();
        Bare peer = shop.keep(new Bare(bare));
        Crowd crowd = new Crowd(answered);
        crowd.join(Crowd.WORKSPACES, shop.library().newcomersProgramme());
        List<Double> behind = new ArrayList<>();
        Answers full = answers(load, answering.port(), responses, requests, () -> behind.add(crowd.drained()));
        Answers silent = answers(load, listening.port(), responses, requests, new Crowd(listened)::drained);
        Answers theirs = answers(load, peer.port(), responses, requests, () -> 0.0);
        List<List<Double>> rates =
                Measure.alternating(shop.rounds(), List.of(silent.rate(), full.rate(), theirs.rate()));
        String against = "bare servlet, the same insert";
        add(shop, "stored, acknowledged", "1/s", rates.get(0), against, rates.get(2), Goal.atLeast(0.8));
        add(shop, "stored, acknowledged: p99", "ms", counted(silent), against, counted(theirs), Goal.atMost(1.5));
        add(shop, "and answered in full", "1/s", rates.get(1), against, rates.get(2), Goal.atLeast(0.8));
        add(shop, "and answered in full: p99", "ms", counted(full), against, counted(theirs), Goal.atMost(1.5));
        shop.table()
                .add(Row.alone(
                        "tip",
                        "answers still under way after the last",
                        "s",
                        behind.subList(1, behind.size()),
                        "of " + requests + " requests"));
    }

    private static Answers answers(Child load, int port, String responses, int requests, Finish finish) {
        List<Double> p99 = new ArrayList<>();
        return new Answers(
                round -> {
                    load.tell(port + " " + responses + " " + requests + " " + port + "." + round);
                    String[] words = load.line().split(" ", -1);
                    finish.await();
                    p99.add(Double.parseDouble(words[WORD_OF_P99]));
                    return Double.parseDouble(words[WORD_OF_RATE]);
                },
                p99);
    }

    private static List<Double> counted(Answers answers) {
        return answers.p99().subList(1, answers.p99().size());
    }

    private static void add(
            Workshop shop,
            String what,
            String unit,
            List<Double> ours,
            String against,
            List<Double> theirs,
            Goal goal) {
        shop.table().add(new Row("tip", what, against, unit, ours, theirs, goal, ""));
    }

    @FunctionalInterface
    private interface Finish {
        Object await() throws Exception;
    }
}
