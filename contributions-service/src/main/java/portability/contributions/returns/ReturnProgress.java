package portability.contributions.returns;

/// How far a return has come.
///
/// @param throughLine every row up to this line of the file is decided
record ReturnProgress(int throughLine, int posted, int refused, boolean closed) {
    int rows() {
        return posted + refused;
    }

    ReturnProgress with(int through, int morePosted, int moreRefused) {
        return new ReturnProgress(through, posted + morePosted, refused + moreRefused, false);
    }

    ReturnProgress close() {
        return new ReturnProgress(throughLine, posted, refused, true);
    }
}
