window.YTD.screen_name_change.part0 = [
  {
    "screenNameChange": {
      "accountId": "1720006359778220101",
      "screenNameChange": {
        "changedAt": "2024-01-10T00:00:00.000Z",
        "changedFrom": "a",
        "changedTo": "b"
      }
    }
  }
]