package druppel.content;

/// An author's own word inside a message: short, on one line, between quotes.
final class Quoted {
    private static final int LONGEST = 40;

    private Quoted() {}

    static String of(String text) {
        String plain = text.strip().replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\p{Cf}\\p{Cs}]", "?");
        return plain.length() <= LONGEST
                ? "“" + plain + "”"
                : "“" + plain.substring(0, LONGEST) + "…”";
    }
}
