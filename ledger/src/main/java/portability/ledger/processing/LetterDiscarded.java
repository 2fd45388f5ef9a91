package portability.ledger.processing;

/// An event was given up in one processor, for good. Who did so stands in its metadata.
///
/// @param leafIndex which entry of this log
/// @param streamId  the stream that entry belongs to
/// @param cause     why it could not be applied, as far as that may be told
/// @param reason    why it was given up, as somebody wrote it
public record LetterDiscarded(String processor, long leafIndex, String streamId, String cause, String reason) {}
