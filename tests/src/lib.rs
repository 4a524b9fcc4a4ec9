//! What the black-box rings share; the rings themselves stand in tests/.
