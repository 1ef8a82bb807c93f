package druppel.config;

/// The result of one check: what was checked, its grade, and a remark or remedy.
public record DoctorResult(Grade grade, String what, String remark) {
    /// The grade of a check.
    enum Grade {
        OK("ok"),
        NOTE("note"),
        FAIL("FAIL");

        private final String sign;

        Grade(String sign) {
            this.sign = sign;
        }
    }

    public static DoctorResult ok(String what, String remark) {
        return new DoctorResult(Grade.OK, what, remark);
    }

    /// It does not make the check fail.
    public static DoctorResult note(String what, String remark) {
        return new DoctorResult(Grade.NOTE, what, remark);
    }

    public static DoctorResult failed(String what, String remedy) {
        return new DoctorResult(Grade.FAIL, what, remedy);
    }

    public boolean failing() {
        return grade == Grade.FAIL;
    }

    public String line() {
        return "%-4s %-9s %s".formatted(grade.sign, what, remark);
    }
}
