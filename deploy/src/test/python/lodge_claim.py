"""A client in another language: lodges an old-age claim at a node of the sandbox and follows it until it is closed.

It knows nothing of this project but proto/. On Debian:

    apt-get install python3-grpcio protobuf-compiler protobuf-compiler-grpc libprotobuf-dev
    ./portability up                                     # in another terminal
    /usr/bin/python3 deploy/src/test/python/lodge_claim.py
"""

import argparse
import csv
import pathlib
import subprocess
import sys
import tempfile
import uuid

import grpc

REPOSITORY = pathlib.Path(__file__).resolve().parents[4]
NODE = REPOSITORY / ".portability" / "nodes" / "nl-svb"


def arguments():
    parser = argparse.ArgumentParser(description="Lodges and follows an old-age claim.")
    parser.add_argument("--target", default="127.0.0.1:7423", help="claims-service of the node, host:port")
    parser.add_argument("--certificate", type=pathlib.Path, default=NODE / "node.crt", help="the node's certificate")
    parser.add_argument("--token", type=pathlib.Path, default=NODE / "officer-1.jwt", help="an officer's token")
    parser.add_argument("--persons", type=pathlib.Path, default=REPOSITORY / "deploy" / "persons")
    parser.add_argument("--proto", type=pathlib.Path, default=REPOSITORY / "proto" / "src" / "main" / "protobuf")
    return parser.parse_args()


def build_stubs(proto, directory):
    """Everything the client needs, from the contract alone."""
    files = [str(path) for path in sorted(proto.rglob("*.proto"))]
    plugin = "--plugin=protoc-gen-grpc=/usr/bin/grpc_python_plugin"
    command = ["protoc", f"-I{proto}", f"--python_out={directory}", f"--grpc_out={directory}", plugin, *files]
    subprocess.run(command, check=True)
    sys.path.insert(0, directory)


def claimant(types, persons):
    """Fatima El Amrani with her number at every institution that knows her."""
    details = types.PersonDetails(
        family_name="El Amrani",
        given_names="Fatima",
        birth_date="1958-01-20",
        sex=types.SEX_FEMALE,
        nationalities=["MA"],
    )
    for file in sorted(persons.glob("*.csv")):
        with file.open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines):
                if (row["family_name"], row["birth_date"]) == (details.family_name, details.birth_date):
                    details.numbers.add(institution=row["institution"], number=row["person_number"])
    return details


def main():
    options = arguments()
    with tempfile.TemporaryDirectory() as directory:
        build_stubs(options.proto, directory)
        from portability.claims.v1 import claims_pb2, claims_pb2_grpc
        from portability.types.v1 import types_pb2

        credentials = grpc.ssl_channel_credentials(options.certificate.read_bytes())
        headers = [
            ("authorization", "Bearer " + options.token.read_text()),
            ("portability-purpose", "SOCIAL_SECURITY_CLAIM"),
            ("portability-legal-basis", "Reg. (EC) 883/2004 Art. 77"),
        ]
        call = {"metadata": headers, "timeout": 120}
        with grpc.secure_channel(options.target, credentials) as channel:
            claims = claims_pb2_grpc.ClaimsServiceStub(channel)
            request = claims_pb2.LodgeClaimRequest(
                request_id=f"python-{uuid.uuid4()}",
                claimant=claimant(types_pb2, options.persons),
                branch=types_pb2.BRANCH_OLD_AGE,
                claim_date="2025-01-06",
                residence="NL",
                household=types_pb2.HOUSEHOLD_SINGLE,
            )
            claim_id = claims.LodgeClaim(request, **call).claim_id
            print(f"lodged {claim_id}")
            follow(claims, claims_pb2, claim_id, call)


def follow(claims, claims_pb2, claim_id, call):
    for update in claims.FollowClaim(claims_pb2.FollowClaimRequest(claim_id=claim_id), **call):
        print(f"status {update.claim.status}", flush=True)
        if update.claim.status == "CLOSED":
            break
    summary = claims.GetSummary(claims_pb2.GetSummaryRequest(claim_id=claim_id), **call)
    for line in summary.lines:
        payable = line.determination.payable_per_month
        print(f"payable {line.determination.institution} {payable.amount} {payable.currency}")


if __name__ == "__main__":
    main()
