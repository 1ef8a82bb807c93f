package druppel.command;

import java.util.Set;

/// Stop words: everyday Dutch and English words that are one or two typing errors away from a command and must not be
/// corrected.
final class StopWords {
    private static final Set<String> WORDS = Set.of("""
                    began begijn beging begins begint begon begun bemin continu continual continued continueer
                    continues continuum daden dagend daken dalen daten degen dogen dragen forge forged forger forges
                    forgets forgot gebaan gegaan hallow halls herval hervalt instelling klaag klaagt klaart klaas languages lease leaved leaven leaves
                    mededogen meedoe meedoet meedogend meedongen navraagt nudged nudges opvoeding opvoering
                    opvolgend opvolgingen parse passe paused pauses pauzeerde pauzeert pauzes ragen reeds reefs
                    reelect reels reflected reflecteerde reflecteert reflecteren reflectie reflectief reflecties
                    reflector reflects respecteer resumed resumes setting sittings smart staart staat stamt stapt
                    stare stark stars started starts steak stort strak streaks streakt streaky stream streek
                    tijdszones tijdzones verbeet verdek verdere verderf verders vereer vergeef vergeeft vergeelt
                    vergeetal vergezelt vergiet verser verver verweet voerder vorder waarop
                    """.strip().split("\\s+"));

    private StopWords() {}

    static boolean contains(String word) {
        return WORDS.contains(word);
    }
}
