package portability.totalisation.unemployment;

import portability.totalisation.law.Dated;

/// The numbers of the regulation about unemployment.
///
/// @param availableWeeks     how long one must have been available before leaving
/// @param exportMonths       how long benefits are exported
/// @param extendedMonths     to how long the institution may extend that
/// @param registerDays       within how many days one must register in the other state
/// @param reimbursedMonths   months the last state reimburses the state of residence
/// @param reimbursedLonger   the same for those insured long enough before
/// @param longerFrom         months of insurance from which it is longer
/// @param longerWithin       the months before within which these lie
public record UnemploymentLaw(
        Dated<Integer> availableWeeks,
        Dated<Integer> exportMonths,
        Dated<Integer> extendedMonths,
        Dated<Integer> registerDays,
        Dated<Integer> reimbursedMonths,
        Dated<Integer> reimbursedLonger,
        Dated<Integer> longerFrom,
        Dated<Integer> longerWithin) {}
