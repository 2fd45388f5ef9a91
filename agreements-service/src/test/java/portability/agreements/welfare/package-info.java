/// The rules of welfare funds and floors over gRPC.
package portability.agreements.welfare;
