"""The layers of the library: own topics over imported ones over those that come with it."""

from __future__ import annotations

from revmentor_desktop.domain.changes import added, edited, removed
from revmentor_desktop.domain.ids import TopicId
from revmentor_desktop.domain.topics import OwnShelf, Shelf
from revmentor_desktop.services.collection import Collection, layered
from revmentor_desktop.services.library import BUILT_IN, Home, Library
from tests import make

ONE, TWO, THREE = make.topic(1), make.topic(2, shelf=Shelf.AI), make.topic(3, shelf=Shelf.WORK)


def test_without_a_layer_the_library_is_what_comes_with_the_program() -> None:
    library = Library((ONE, TWO))
    assert layered(library, (), (), ()) is library
    assert library.origin(ONE.id) == BUILT_IN


def test_an_own_topic_stands_in_the_place_of_the_one_with_its_id() -> None:
    own = make.own_topic(1, title="Ours")
    library = layered(Library((ONE, TWO)), (), (), (own,))
    assert [topic.title for topic in library.topics] == ["Ours", TWO.title]
    origin = library.origin(ONE.id)
    assert (origin.home, origin.behind, origin.since) == (Home.OWN, ONE, own.changed)


def test_behind_an_own_topic_stands_that_of_a_pack_before_the_built_in_one() -> None:
    packed, own = make.pack_topic(1, title="Theirs"), make.own_topic(1, title="Ours")
    library = layered(Library((ONE,)), (make.imported_pack(),), (packed,), (own,))
    assert library.by_id[ONE.id].title == "Ours"
    assert library.origin(ONE.id).behind == packed.topic


def test_a_topic_of_a_pack_names_its_pack() -> None:
    pack = make.imported_pack()
    library = layered(Library((ONE,)), (pack,), (make.pack_topic(2),), ())
    origin = library.origin(TopicId("topic-2"))
    assert (origin.home, origin.pack, origin.since) == (Home.PACK, pack.pack, pack.imported)
    assert library.packs == (pack.pack,)


def test_own_shelves_stand_behind_the_others_by_name() -> None:
    shops, brands = OwnShelf("Shops"), OwnShelf("brands")
    own = (make.own_topic(8, shelf=shops), make.own_topic(9, shelf=brands))
    library = layered(Library((ONE, THREE)), (), (), own)
    assert library.shelves == (Shelf.SOCIAL, Shelf.WORK, brands, shops)
    assert [topic.id for topic in library.of_shelf(OwnShelf("Shops"))] == [own[0].id]


def test_a_collection_follows_what_is_committed_and_taken_back() -> None:
    workspace = make.workspace()
    collection = Collection(Library((ONE,)), workspace)
    own = make.own_topic(1, title="Ours")
    workspace.commit(added(own))
    assert collection.library.by_id[ONE.id].title == "Ours"
    workspace.commit(edited(own, make.own_topic(1, title="Ours, mended")))
    assert collection.library.by_id[ONE.id].title == "Ours, mended"
    workspace.commit(removed(make.own_topic(1, title="Ours, mended")))
    assert collection.library.topics == (ONE,)
    workspace.close()


def test_a_collection_is_new_before_later_listeners_are_told() -> None:
    workspace = make.workspace()
    collection = Collection(Library((ONE,)), workspace)
    met: list[str] = []
    workspace.subscribe(lambda _changes, _origin: met.append(collection.library.topics[0].title))
    workspace.commit(added(make.own_topic(1, title="Ours")))
    assert met == ["Ours"]
    workspace.close()


def test_another_change_leaves_the_library_as_it_is() -> None:
    workspace = make.workspace()
    collection = Collection(Library((ONE,)), workspace)
    before = collection.library
    workspace.commit(added(make.note()))
    assert collection.library is before
    workspace.close()


def test_the_shelves_need_no_topic_to_be_read() -> None:
    own = make.own_topic(1, shelf=OwnShelf("Trains"))
    packed = (make.pack_topic(1, shelf=OwnShelf("Hidden")), make.pack_topic(2, shelf=Shelf.AI))
    workspace = make.workspace(make.imported_pack(), *packed, own)
    collection = Collection(Library((make.topic(3, shelf=Shelf.SERVICE),)), workspace)
    assert collection.shelves == (Shelf.AI, Shelf.SERVICE, OwnShelf("Trains"))
    assert collection.library.shelves == collection.shelves
    workspace.commit(removed(own))
    assert collection.shelves == (Shelf.AI, Shelf.SERVICE, OwnShelf("Hidden"))
