package druppel.core.talk;

import java.util.Set;

/// Everyday words that look like a mistyped command and are none.
final class OrdinaryWords {
    private static final Set<String> WORDS = Set.of(
            ("began beging begins begint begon begun cause continu continued continues dagend dagje "
                            + "dragen eerder forge forged forgets forgot gegevens hagen hallow heave hervatte hervatten "
                            + "hervatting instelling joined joins judge judged lagen languages leaved leaves lever magen "
                            + "navragen nudged nudges opvolgen opvolger paused pausen pauses pauzeert pauzeren pauzes "
                            + "reeds reflected reflecteerde reflecteert reflecteren reflectie reflector reflects resumed "
                            + "resumes setting smart staart stark stars started starts steak steaks sterk streaks streek "
                            + "strek streken tijdzones verdere vergeef vergeten vragen waardoor waarin waarmee waarop "
                            + "waarvan wagen weeks werden zonde zones zonet")
                    .split(" ", -1));

    private OrdinaryWords() {}

    static boolean contains(String word) {
        return WORDS.contains(word);
    }
}
