package druppel;

/// One line of the doctor: what was looked at, whether it is well, and what to know or to do.
record Finding(String what, boolean well, String remark) {
    static Finding well(String what, String remark) {
        return new Finding(what, true, remark);
    }

    static Finding ill(String what, String remedy) {
        return new Finding(what, false, remedy);
    }

    String line() {
        return "%-4s %-9s %s".formatted(well ? "ok" : "FAIL", what, remark);
    }
}
