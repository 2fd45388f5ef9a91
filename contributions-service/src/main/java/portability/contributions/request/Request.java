package portability.contributions.request;

/// Which request a command answers.
///
/// @param id     chosen by the caller
/// @param digest keyed hash of what was asked, to tell a repeat from another request under the same id
public record Request(String id, String digest) {}
