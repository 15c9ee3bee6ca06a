"""What crmplan makes is written whole, where it was asked for, and never among the data."""

import os
import stat

import pytest

from crmplan.language import CrmplanError
from crmplan.store.output import write_file, write_folder


def refused(path, **places):
    with pytest.raises(CrmplanError) as caught:
        write_file(path, b"nuevo", **places)
    return caught.value.key


def test_a_file_is_replaced_and_keeps_its_mode(tmp_path):
    path = tmp_path / "informe.html"
    path.write_bytes(b"viejo")
    path.chmod(0o640)
    write_file(path, b"nuevo")
    assert path.read_bytes() == b"nuevo"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert [each.name for each in tmp_path.iterdir()] == ["informe.html"]


def test_a_new_file_can_be_read_by_whom_the_users_mask_lets(tmp_path):
    before = os.umask(0o027)
    try:
        write_file(tmp_path / "plan.csv", b"id\r\n")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "plan.csv").stat().st_mode) == 0o640


def test_a_link_is_followed(tmp_path):
    (tmp_path / "real.md").write_bytes(b"viejo")
    (tmp_path / "plan.md").symlink_to("real.md")
    write_file(tmp_path / "plan.md", b"nuevo")
    assert (tmp_path / "plan.md").is_symlink()
    assert (tmp_path / "real.md").read_bytes() == b"nuevo"


def test_what_is_no_file_of_its_own_is_refused(tmp_path):
    os.mkfifo(tmp_path / "tubo")
    (tmp_path / "fijo").write_bytes(b"viejo")
    (tmp_path / "fijo").chmod(0o444)
    assert refused(tmp_path) == "output-directory"
    assert refused(tmp_path / "tubo") == "output-not-a-file"
    assert refused(tmp_path / "fijo") == "output-read-only"
    assert refused(tmp_path / "no" / "hay" / "tal.md") == "output-failed"
    assert refused(tmp_path / "nul\0.md") == "output-failed"
    assert (tmp_path / "fijo").read_bytes() == b"viejo"


def test_no_output_stands_among_the_data_or_reaches_them_by_a_link(tmp_path):
    data = tmp_path / "data"
    data.mkdir()
    (data / "workplan.yaml").write_bytes(b"plan:\n")
    (tmp_path / "plan.md").symlink_to("data/workplan.yaml")
    assert refused(data / "informe.md", data=data) == "output-in-data"
    assert refused(tmp_path / "plan.md", data=data) == "output-in-data"
    assert (data / "workplan.yaml").read_bytes() == b"plan:\n"
    with pytest.raises(CrmplanError):
        write_folder(data / "paquete", {"a.md": b"a"}, data)


def test_a_folder_is_made_and_says_what_it_holds(tmp_path):
    written = write_folder(tmp_path / "crm-9" / "paquete", {"a.md": b"a", "b.md": b"b"})
    assert [path.name for path in written] == ["a.md", "b.md"]
    assert written[1].read_bytes() == b"b"
    with pytest.raises(CrmplanError):
        write_folder(written[0], {"a.md": b"a"})
