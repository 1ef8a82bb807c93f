package druppel.adapter.content;

/// Quotes a value from the library in an error message: shortened, on one line.
final class Quotation {
    private static final int LONGEST = 40;

    private Quotation() {}

    static String of(String text) {
        String plain = text.strip().replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\p{Cf}\\p{Cs}]", "?");
        return plain.length() <= LONGEST ? "“" + plain + "”" : "“" + plain.substring(0, LONGEST) + "…”";
    }
}
