package portability.contributions.clarification;

import java.util.List;

/// For whom records are to be compared again, found from what is recorded: nothing is remembered but how much was
/// recorded when they were compared last.
public interface Considered {
    /// Registrations about which more, or other things, are recorded than when they were compared last.
    List<Due> due();

    /// What is recorded of a registration was compared.
    void considered(Due due);

    /// @param mark tells how much was recorded of it, of all kinds
    record Due(String personId, String mark) {}
}
