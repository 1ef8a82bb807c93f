package druppel.doctor;

/// One line of the doctor: what was looked at, how it is, and what to know or to do.
public record DoctorResult(Grade grade, String what, String remark) {
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

    static DoctorResult well(String what, String remark) {
        return new DoctorResult(Grade.WELL, what, remark);
    }

    /// Nothing fails of it.
    static DoctorResult note(String what, String remark) {
        return new DoctorResult(Grade.NOTED, what, remark);
    }

    static DoctorResult ill(String what, String remedy) {
        return new DoctorResult(Grade.FAILING, what, remedy);
    }

    public boolean failing() {
        return grade == Grade.FAILING;
    }

    public String line() {
        return "%-4s %-9s %s".formatted(grade.sign, what, remark);
    }
}
