"""Protecting a workspace, opening one that is, and locking it.

``unlock_page`` stands before a protected workspace; ``dialogs`` set it up and change it;
``guard`` says what can be asked for; ``idle`` notices that nobody is there.
"""
