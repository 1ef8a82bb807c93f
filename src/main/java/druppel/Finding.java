package druppel;

/// One line of the doctor: what was looked at, how it is, and what to know or to do.
record Finding(Grade grade, String what, String remark) {
    /// How something is.
    enum Grade {
        WELL("ok"),
        NOTED("note"),
        FAILING("FAIL");

        private final String sign;

        Grade(String sign) {
            this.sign = sign;
        }
    }

    static Finding well(String what, String remark) {
        return new Finding(Grade.WELL, what, remark);
    }

    /// Nothing fails of it.
    static Finding note(String what, String remark) {
        return new Finding(Grade.NOTED, what, remark);
    }

    static Finding ill(String what, String remedy) {
        return new Finding(Grade.FAILING, what, remedy);
    }

    boolean failing() {
        return grade == Grade.FAILING;
    }

    String line() {
        return "%-4s %-9s %s".formatted(grade.sign, what, remark);
    }
}
