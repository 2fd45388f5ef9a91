package portability.law;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import portability.kernel.Country;
import portability.kernel.LegalRef;
import portability.totalisation.law.Dated;

/// The basic income that a state guarantees to older people who live in it, before it looks at whom. Told to whoever is
/// referred there; whether she gets it, that state decides. Source: ILO Recommendation 202, para. 5(d).
///
/// @param perMonth empty on a day for which no amount was seen in a source
public record GuaranteedIncome(Country state, LegalRef article, CurrencyUnit currency, Dated<Money> perMonth) {}
