package portability.contributions.correction;

import java.time.LocalDate;
import java.util.Optional;

/// What whoever lodged a request is answered.
///
/// @param answerBy empty while no terms say
public record LodgedCorrection(String number, LocalDate receivedOn, Optional<LocalDate> answerBy) {}
