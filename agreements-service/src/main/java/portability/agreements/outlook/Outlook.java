package portability.agreements.outlook;

import java.util.Optional;
import portability.totalisation.Determination;

/// What one institution would owe, and when.
///
/// @param today   if the pension were claimed on the day asked about
/// @param asItIs  the first day if nothing more is earned
/// @param goingOn the first day, or what there would be on it, if the person goes on working; empty where that was not
///                asked, or changes nothing
public record Outlook(Determination today, Earliest asItIs, Optional<Earliest> goingOn) {}
