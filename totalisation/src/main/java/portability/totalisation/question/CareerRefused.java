package portability.totalisation.question;

/// Thrown where a career contradicts itself; carries the fault as a type.
public final class CareerRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient CareerFault fault;

    public CareerRefused(CareerFault fault) {
        super(fault.toString());
        this.fault = fault;
    }

    public CareerFault fault() {
        return fault;
    }
}
