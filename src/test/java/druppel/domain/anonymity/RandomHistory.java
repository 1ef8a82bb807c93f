package druppel.domain.anonymity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/// A random history of people who practise, withdraw, move, leave, join and delete their data, reported to a
/// publisher whose figures an attacker sees.
final class RandomHistory {
    private static final int STEPS = 120;
    private static final int GROUPS = 3;

    private record Someone(String name, int group, boolean busy) {}

    private final RandomGenerator random;
    private final List<Someone> people = new ArrayList<>();
    private final List<Contribution> deeds = new ArrayList<>();
    private int numbers;

    RandomHistory(RandomGenerator random) {
        this.random = random;
        int first = 4 + random.nextInt(12);
        for (int person = 0; person < first; person++) {
            join();
        }
    }

    Attacker watched(Publisher publisher) {
        Attacker attacker = new Attacker();
        for (int step = 0; step < STEPS; step++) {
            step(publisher);
            attacker.look(publisher);
        }
        return attacker;
    }

    private void step(Publisher publisher) {
        switch (random.nextInt(16)) {
            case 0 -> join();
            case 1 -> move(any(people));
            case 2 -> takeBack(publisher, contribution -> contribution.number() == numbers - 1);
            case 3 -> {
                String gone = people.get(any(people)).name();
                takeBack(publisher, contribution -> contribution.person().equals(gone));
            }
            case 4 -> publisher.weekIsOver();
            default -> practise(publisher, people.get(any(people)));
        }
    }

    private void practise(Publisher publisher, Someone someone) {
        int times = someone.busy() ? 3 : 1;
        for (int time = 0; time < times; time++) {
            Contribution contribution = new Contribution(numbers++, someone.name(), someone.group());
            deeds.add(contribution);
            publisher.contributed(contribution);
        }
    }

    private void takeBack(Publisher publisher, Predicate<Contribution> which) {
        deeds.stream().filter(which).forEach(publisher::takenBack);
        deeds.removeIf(which);
    }

    private void join() {
        people.add(new Someone("p" + numbers++, random.nextInt(GROUPS), random.nextInt(4) == 0));
    }

    private void move(int place) {
        Someone one = people.get(place);
        people.set(place, new Someone(one.name(), random.nextInt(GROUPS), one.busy()));
    }

    private int any(List<?> list) {
        return random.nextInt(list.size());
    }
}
