package druppel.config;

/// The result of one check: what was checked, its grade, and a remark or remedy.
public record DoctorResult(Grade grade, String what, String remark) {
    /// The grade of a check.
    enum Grade {
        WELL("ok"),
        NOTED("note"),
        FAILING("FAIL");

        private final String sign;

        Grade(String sign) {
            this.sign = sign;
        }
    }

    public static DoctorResult well(String what, String remark) {
        return new DoctorResult(Grade.WELL, what, remark);
    }

    /// Nothing fails of it.
    public static DoctorResult note(String what, String remark) {
        return new DoctorResult(Grade.NOTED, what, remark);
    }

    public static DoctorResult ill(String what, String remedy) {
        return new DoctorResult(Grade.FAILING, what, remedy);
    }

    public boolean failing() {
        return grade == Grade.FAILING;
    }

    public String line() {
        return "%-4s %-9s %s".formatted(grade.sign, what, remark);
    }
}
