package portability.claims.payment;

import java.time.YearMonth;
import java.util.Optional;
import org.joda.money.Money;

/// What is owed to the person for months that are past, and promised to nobody else.
///
/// @param lastMonth the last of these months; empty where nothing of any is open
public record Arrears(Money amount, Optional<YearMonth> lastMonth) {}
